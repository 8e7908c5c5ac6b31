using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Larder.Tests.Console.Code;

/// <summary>Compiles programs of one file, as `dotnet run FILE.cs` does.</summary>
internal static class CSharpPrograms
{
    // What the SDK's implicit usings are.
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions _options =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14).WithFeatures([new("FileBasedProgram", "true")]);

    private static readonly IReadOnlyList<MetadataReference> _platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>What the compiler has against it.</summary>
    public static IReadOnlyList<string> Errors(string program, params string[] libraries) => Errors(Compile(program, libraries));

    /// <summary>Every string literal of the program, by its value.</summary>
    public static IReadOnlyList<string> Texts(string program) =>
    [
        .. CSharpSyntaxTree.ParseText(program, _options).GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => (string)token.Value!),
    ];

    private static List<string> Errors(CSharpCompilation compilation) =>
    [
        .. compilation.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning).Select(one => one.ToString()),
    ];

    private static CSharpCompilation Compile(string program, string[] libraries) => CSharpCompilation.Create(
        "program", [.. libraries.Prepend(Usings).Prepend(program).Select(text => CSharpSyntaxTree.ParseText(text, _options))], _platform,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Disable));
}
