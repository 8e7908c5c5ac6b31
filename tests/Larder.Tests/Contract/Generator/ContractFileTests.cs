using System.Text.Json;
using Larder.Contract.Generator;

namespace Larder.Tests.Contract.Generator;

public sealed class ContractFileTests
{
    [Fact]
    public void A_shape_that_nothing_can_carry_fails_the_build()
    {
        var contract = Contract("""{ "In": { "type": "structure", "members": { "M": { "shape": "Tags" } } }, "Tags": { "type": "map" } }""");

        Assert.Contains("Tags is a map", Assert.Throws<ContractException>(() => RecordSource.Of(contract)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_that_is_not_there_fails_the_build()
    {
        var contract = Contract("""{ "In": { "type": "structure", "members": { "M": { "shape": "Gone" } } } }""");

        Assert.Contains("Gone", Assert.Throws<ContractException>(() => RecordSource.Of(contract)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_members_that_make_one_name_fail_the_build()
    {
        var contract = Contract("""{ "In": { "type": "structure", "members": { "m": { "shape": "S" }, "M": { "shape": "S" } } }, "S": { "type": "string" } }""");

        Assert.Throws<ContractException>(() => RecordSource.Of(contract));
    }

    [Fact]
    public void Only_what_a_request_carries_is_validated()
    {
        var contract = Contract("""{ "In": { "type": "structure", "members": {} }, "Out": { "type": "structure", "members": { "M": { "shape": "S" } } }, "S": { "type": "string", "max": 3 } }""");

        Assert.DoesNotContain("Constraint", RecordSource.Of(contract), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_on_the_wire_is_kept_beside_the_contracts_own()
    {
        var contract = Contract("""{ "In": { "type": "structure", "members": { "Filters": { "shape": "L", "locationName": "Filter", "flattened": true } } }, "L": { "type": "list", "member": { "shape": "S" } }, "S": { "type": "string" } }""");

        Assert.Contains("""new("Filters") { WireName = "Filter", Element = new("member") { IsElement = true }, Flattened = true }""",
            RecordSource.Of(contract), StringComparison.Ordinal);
    }

    [Fact]
    public void EC2_begins_a_name_in_forms_with_a_capital()
    {
        const string shapes = """{ "In": { "type": "structure", "members": { "DryRun": { "shape": "S", "locationName": "dryRun" } } }, "S": { "type": "string" } }""";
        var query = Contract(shapes);
        var ec2 = query with { Service = query.Service with { Protocol = "ec2" } };

        Assert.Contains("""new("DryRun") { WireName = "dryRun" }""", RecordSource.Of(query), StringComparison.Ordinal);
        Assert.Contains("""new("DryRun") { WireName = "dryRun", FormName = "DryRun" }""", RecordSource.Of(ec2), StringComparison.Ordinal);
    }

    private static ContractFile Contract(string shapes) => JsonSerializer.Deserialize<ContractFile>(
        $$"""
        {
          "service": { "serviceId": "Test", "apiVersion": "1", "endpointPrefix": "test", "protocol": "query" },
          "operations": { "Do": { "input": "In"{{(shapes.Contains("\"Out\"", StringComparison.Ordinal) ? ", \"output\": \"Out\"" : "")}} } },
          "shapes": {{shapes}}
        }
        """, JsonSerializerOptions.Web)!;
}
