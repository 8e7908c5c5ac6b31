using System.Reflection;
using Larder.Server.Http;

namespace Larder.E2E.Contract;

/// <summary>What is said in Operations of each error that an operation declares: it is provoked, it awaits a capability, or it
/// cannot occur here. Nothing is left out, and the numbers say how much that is.</summary>
public sealed class LedgerTests
{
    private static readonly IReadOnlyList<Line> _lines = Lines.OfOperations();
    private static readonly IReadOnlyList<Line> _errors = [.. _lines.Where(line => !line.IsRight)];

    [Fact]
    public void Each_operation_has_one_right_request_and_one_line_for_each_error_that_it_declares()
    {
        using var contract = ContractFile.Read();

        Assert.Equal(75, contract.Operations.Count);
        Assert.Equal(
            contract.Operations.Select(operation => operation.Name).Order(StringComparer.Ordinal),
            _lines.Where(line => line.IsRight).Select(line => line.Operation).Order(StringComparer.Ordinal));
        Assert.Equal(
            contract.Operations.SelectMany(operation => operation.Errors.Select(error => $"{operation.Name}, {error}")).Order(StringComparer.Ordinal),
            _errors.Select(line => line.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Operations_are_awaited_where_the_server_says_so()
    {
        var awaited = typeof(IAwaitedOperation).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IAwaitedOperation)));

        Assert.Equal(
            awaited.Select(type => type.Name).Order(StringComparer.Ordinal),
            _lines.Where(line => line.Word == Line.Awaited).Select(line => line.Operation).Order(StringComparer.Ordinal));
    }

    // These may only shrink: what a capability brings is provoked from then on.
    [Fact]
    public void Errors_await_a_capability_that_is_still_to_come()
    {
        var expected = new Dictionary<string, int>
        {
            [Capability.Encryption] = 4,
            [Capability.GlobalReplicationGroups] = 13,
            [Capability.Migration] = 2,
            [Capability.ServerlessCaches] = 20,
            [Capability.Shards] = 2,
            [Capability.Snapshots] = 11,
            [Capability.Users] = 17,
        };
        var capabilities = typeof(Capability).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);

        Assert.Subset(capabilities.ToHashSet(), expected.Keys.ToHashSet());
        Assert.Equal(
            expected.OrderBy(entry => entry.Key, StringComparer.Ordinal),
            Awaited().CountBy(awaited => awaited.Capability).OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    // These may only shrink too.
    [Fact]
    public void Errors_cannot_occur_for_a_reason()
    {
        var impossible = _errors.Where(line => line.Expectation is Expectation.CannotOccur).ToList();

        Assert.All(impossible, line => Assert.NotEmpty(((Expectation.CannotOccur)line.Expectation).Reason));
        Assert.Equal(85, impossible.Count);
        // Operations whose parameters all go together, in AWS's reference too.
        Assert.Equal(27, Declaring("InvalidParameterCombinationException"));
        // There is no IAM.
        Assert.Equal(17, Declaring("ServiceLinkedRoleNotFoundFault"));
        // Groups for accounts without a VPC, of which AWS has none any more either.
        Assert.Equal(17, Declaring("CacheSecurityGroup") + Declaring("Authorization"));

        int Declaring(string error) => impossible.Count(line => line.Word.Contains(error, StringComparison.Ordinal));
    }

    [Fact]
    public void All_others_are_provoked() =>
        Assert.Equal(277, _errors.Count(line => line.Expectation is Expectation.Sent));

    private static IEnumerable<Expectation.Awaits> Awaited() => _errors.Select(line => line.Expectation).OfType<Expectation.Awaits>();
}
