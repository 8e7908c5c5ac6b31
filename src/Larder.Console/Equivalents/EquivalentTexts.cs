using Larder.Console.Code;

namespace Larder.Console.Equivalents;

/// <summary>Calls in each language that has words for them.</summary>
public static class EquivalentTexts
{
    public static IReadOnlyList<CodeSample> Of(IReadOnlyList<ApiCall> calls, ApiPlace place)
    {
        if (calls.Count == 0) return [];
        var aws = new CodeSample("aws", "AWS CLI", AwsCliText.Of(calls, place)) { Setup = "eval \"$(larder env)\"" };
        var terraform = new CodeSample("terraform", "Terraform", TerraformText.CanSay(calls) ? TerraformText.Of(calls, place) : "")
        {
            File = "main.tf",
            Run = "terraform init && terraform apply",
        };
        var csharp = new CodeSample("csharp", "C#", CSharpText.Of(calls, place)) { File = "create.cs", Run = "dotnet run create.cs" };
        return terraform.Text.Length > 0 ? [aws, terraform, csharp] : [aws, csharp];
    }
}
