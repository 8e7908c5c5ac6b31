using System.Text;

namespace Larder.Console.Equivalents;

/// <summary>The rules of a security group as blocks of its resource. A block has one description, so each source has its own.</summary>
internal static class TerraformRules
{
    /// <summary>The provider takes away the rule that lets everything out, which EC2 gives to each new group, and gives it back;
    /// Larder has no operation for it.</summary>
    public const string Warning =
        "# Larder serves no changes of egress rules yet, and the provider makes one for each new group: on Larder,\n"
        + "# make the group with the AWS CLI and write its id where it is referred to.\n";

    private const string Everything = "\n  egress {\n    from_port   = 0\n    to_port     = 0\n    protocol    = \"-1\"\n    cidr_blocks = [\"0.0.0.0/0\"]\n  }\n";

    private static readonly (string Member, string Value, string Argument)[] _sources =
    [
        ("IpRanges", "CidrIp", "cidr_blocks"),
        ("Ipv6Ranges", "CidrIpv6", "ipv6_cidr_blocks"),
        ("PrefixListIds", "PrefixListId", "prefix_list_ids"),
        ("UserIdGroupPairs", "GroupId", "security_groups"),
    ];

    public static string Of(ApiCall group, IReadOnlyList<ApiCall> calls)
    {
        var permissions = calls.Where(call => call["GroupId"] is ApiValue.Answer answer && ReferenceEquals(answer.Of, group))
            .SelectMany(call => Items(call["IpPermissions"]));
        var blocks = new StringBuilder();
        foreach (var permission in permissions)
        {
            foreach (var (member, value, argument) in _sources)
            {
                foreach (var source in Items(Member(permission, member))) blocks.Append(Ingress(permission, argument, Text(source, value), Text(source, "Description")));
            }
        }

        return blocks.Append(Everything).ToString();
    }

    private static string Ingress(ApiValue.Structure permission, string argument, string? source, string? description)
    {
        List<HclArgument> arguments =
        [
            new("from_port", Number(permission, "FromPort")),
            new("to_port", Number(permission, "ToPort")),
            new("protocol", HclText.Quoted(Text(permission, "IpProtocol") ?? "-1")),
            new(argument, $"[{HclText.Quoted(source ?? "")}]"),
        ];
        if (description is not null) arguments.Add(new("description", HclText.Quoted(description)));
        return $"\n  ingress {{\n{HclArgument.Lines(arguments, "    ")}  }}\n";
    }

    private static IEnumerable<ApiValue.Structure> Items(ApiValue? value) => value is ApiValue.Sequence sequence ? sequence.Items.Cast<ApiValue.Structure>() : [];

    private static ApiValue? Member(ApiValue.Structure structure, string name) => structure.Members.FirstOrDefault(member => member.Name == name)?.Value;

    private static string? Text(ApiValue.Structure structure, string name) => (Member(structure, name) as ApiValue.Text)?.Value;

    // Where a protocol has no ports the provider wants a nought.
    private static string Number(ApiValue.Structure structure, string name) =>
        Member(structure, name) is ApiValue.Number number ? number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "0";
}
