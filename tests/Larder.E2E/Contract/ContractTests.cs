using System.Net;
using Larder.E2E.Harness;

namespace Larder.E2E.Contract;

/// <summary>All operations of the contract, walked by its file: what breaks it is refused, and the errors that it declares
/// are answered. Which requests are sent is said in Operations, what they speak of in world.txt.</summary>
public sealed class ContractTests(World world) : IClassFixture<World>
{
    // AWS's codes for a request that is outside the contract (docs/decisions/0004-wire-faults.md).
    private static readonly string[] _outside = ["InvalidParameterValue", "MalformedInput", "ValidationError"];
    private static readonly IReadOnlyList<Line> _lines = Lines.OfOperations();
    private readonly List<string> _problems = [];

    [Fact]
    public async Task A_right_request_is_carried_out_or_refused_for_what_is_not_there_yet()
    {
        using var contract = ContractFile.Read();
        foreach (var line in _lines.Where(line => line.IsRight))
        {
            await ExpectAsync(line, line switch
            {
                { Word: Line.Valid } => ("", 200),
                { Word: Line.Awaited } => ("UnsupportedOperation", 400),
                _ => contract.Answer(line.Error!),
            });
        }

        Report();
    }

    [Fact]
    public async Task What_is_required_is_missed_by_its_name()
    {
        using var contract = ContractFile.Read();
        await RefusedByNameAsync(contract, Violations.Missing, atLeast: 100);
    }

    [Fact]
    public async Task What_has_a_wrong_type_word_pattern_or_range_is_refused_by_its_name()
    {
        using var contract = ContractFile.Read();
        await RefusedByNameAsync(contract, Violations.Broken, atLeast: 250);
    }

    [Fact]
    public async Task Every_declared_error_that_can_occur_does()
    {
        using var contract = ContractFile.Read();
        foreach (var line in _lines.Where(line => !line.IsRight && line.Expectation is Expectation.Sent))
            await ExpectAsync(line, contract.Answer(line.Error!));
        Report();
    }

    /// <param name="contract">All of it is walked.</param>
    /// <param name="violations">Of one operation, made from its right request.</param>
    /// <param name="atLeast">A walk that finds less has lost its way.</param>
    private async Task RefusedByNameAsync(
        ContractFile contract, Func<ContractOperation, Form, IEnumerable<Violation>> violations, int atLeast)
    {
        var place = world[Place.Here];
        var sent = 0;
        foreach (var operation in contract.Operations)
        {
            var right = (Expectation.Sent)_lines.Single(line => line.Operation == operation.Name && line.IsRight).Expectation;
            foreach (var violation in violations(operation, Form.Parse(right.Form, place.Names)))
            {
                var answer = await place.SendAsync(operation.Name, violation.Form);
                sent++;
                if (answer.Status is not HttpStatusCode.BadRequest || !_outside.Contains(answer.Code)
                    || !answer.Message.Contains(violation.Path, StringComparison.Ordinal))
                {
                    _problems.Add($"{operation.Name}, {violation.Path}: {Text(answer)} to {violation.Form.Text(operation.Name)}");
                }
            }
        }

        Report();
        Assert.InRange(sent, atLeast, int.MaxValue);
    }

    private async Task ExpectAsync(Line line, (string Code, int Status) expected)
    {
        var request = (Expectation.Sent)line.Expectation;
        var place = world[request.Place];
        await world.AtRestAsync();
        var answer = await place.SendAsync(line.Operation, Form.Parse(request.Form, place.Names));
        if ((answer.Code, (int)answer.Status) != expected) _problems.Add($"{line}: {Text(answer)}, not {expected.Status} {expected.Code}");
    }

    private static string Text(WireAnswer answer) => $"{(int)answer.Status} {answer.Code} \"{answer.Message}\"";

    private void Report() => Assert.True(_problems.Count == 0, string.Join(Environment.NewLine, _problems));
}
