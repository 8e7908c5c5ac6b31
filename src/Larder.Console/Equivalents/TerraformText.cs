using System.Globalization;
using System.Text;
using Larder.Model.Engines;

namespace Larder.Console.Equivalents;

/// <summary>What calls make, as a Terraform configuration: one file, laid out as `terraform fmt` does.</summary>
public static class TerraformText
{
    /// <summary>Whether the provider has words for it. Its engines are memcached, redis and valkey.</summary>
    public static bool CanSay(IReadOnlyList<ApiCall> calls) => calls.All(call => call.TextOf("Engine") != EngineNames.Garnet);

    public static string Of(IReadOnlyList<ApiCall> calls, ApiPlace place)
    {
        var file = new StringBuilder(Provider(place, hasEc2: calls.Any(call => call.Service == ApiCall.Ec2)));
        foreach (var call in calls.Where(call => call.Operation != "AuthorizeSecurityGroupIngress"))
            file.Append('\n').Append(Resource(call, calls));
        return file.ToString();
    }

    private static string Provider(ApiPlace place, bool hasEc2)
    {
        var url = HclText.Quoted(place.Url);
        return $$"""
            terraform {
              required_providers {
                aws = {
                  source = "hashicorp/aws"
                }
              }
            }

            # The key is the one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which `larder env` sets.
            provider "aws" {
              region                 = {{HclText.Quoted(place.Region)}}
              skip_region_validation = true

              endpoints {
            {{(hasEc2 ? $"    ec2         = {url}\n" : "")}}    elasticache = {{url}}
                sts         = {{url}}
              }
            }

            """;
    }

    private static string Resource(ApiCall call, IReadOnlyList<ApiCall> calls)
    {
        var resource = TerraformResource.Of(call.Operation);
        var unsaid = call.Members.Where(member => !resource.Arguments.ContainsKey(member.Name));
        var arguments = call.Members.Where(member => resource.Arguments.ContainsKey(member.Name))
            .Select(member => new HclArgument(resource.Arguments[member.Name], Value(member)));
        var block = new StringBuilder();
        foreach (var member in unsaid) block.Append(CultureInfo.InvariantCulture, $"# No argument of the provider says {member.Name}, which is {JsonText.Of(member.Value)}.\n");
        if (call.Operation == "CreateSecurityGroup") block.Append(TerraformRules.Warning);
        block.Append(CultureInfo.InvariantCulture, $"resource \"{resource.Type}\" \"{resource.Label(call)}\" {{\n{HclArgument.Lines(arguments)}");
        if (call.Operation == "CreateSecurityGroup") block.Append(TerraformRules.Of(call, calls));
        return block.Append("}\n").ToString();
    }

    private static string Value(ApiMember member) => member switch
    {
        // Stored so, and the provider compares with what is stored.
        { Name: "CacheClusterId" or "ReplicationGroupId" or "CacheSubnetGroupName", Value: ApiValue.Text text } => HclText.Quoted(text.Value.ToLowerInvariant()),
        { Name: "Tags", Value: ApiValue.Sequence tags } => Map(tags.Items),
        { Name: "TagSpecifications", Value: ApiValue.Sequence specifications } => Map(specifications.Items
            .SelectMany(one => ((ApiValue.Structure)one).Members.Where(part => part.Name == "Tags").SelectMany(part => ((ApiValue.Sequence)part.Value).Items))),
        _ => Value(member.Value),
    };

    private static string Value(ApiValue value) => value switch
    {
        ApiValue.Text text => HclText.Quoted(text.Value),
        ApiValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        ApiValue.Flag flag => flag.Value ? "true" : "false",
        ApiValue.Answer answer => TerraformResource.Reference(answer),
        ApiValue.Sequence sequence => $"[{string.Join(", ", sequence.Items.Select(Value))}]",
        _ => throw new ArgumentException($"{value} is no argument.", nameof(value)),
    };

    private static string Map(IEnumerable<ApiValue> tags) => $"{{\n{HclArgument.Lines(tags.Cast<ApiValue.Structure>().Select(tag =>
        new HclArgument(Text(tag, "Key"), Text(tag, "Value"))), "    ")}  }}";

    private static string Text(ApiValue.Structure tag, string member) =>
        HclText.Quoted(tag.Members.FirstOrDefault(one => one.Name == member)?.Value is ApiValue.Text text ? text.Value : "");
}
