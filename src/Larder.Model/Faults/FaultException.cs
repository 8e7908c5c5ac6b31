using System.Diagnostics.CodeAnalysis;

namespace Larder.Model.Faults;

/// <summary>The caller's mistake, by AWS's own code and status
/// (https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/CommonErrors.html and each operation's page).
/// Everything else that goes wrong is ours and no FaultException.</summary>
[SuppressMessage("Design", "CA1032", Justification = "A fault without a code cannot be answered.")]
public sealed partial class FaultException(Fault fault) : Exception(fault.Message)
{
    public Fault Fault { get; } = fault;

    public static FaultException InvalidParameterValue(string message) =>
        Sender("InvalidParameterValue", message);

    public static FaultException InvalidParameterCombination(string message) =>
        Sender("InvalidParameterCombination", message);

    /// <summary>A parameter whose effect does not exist here yet: refused by its name, never accepted and dropped.</summary>
    public static FaultException Unsupported(string parameter, string remedy) =>
        Sender("InvalidParameterValue", $"The parameter {parameter} is not supported by this version of Larder. {remedy}");

    public static FaultException InvalidArn(string arn) =>
        Sender("InvalidARN", $"The ARN {arn} does not name a resource of this account and region.");

    public static FaultException InsufficientCapacity(string message) =>
        Sender("InsufficientCacheClusterCapacity", message);

    private static FaultException Sender(string code, string message, int status = 400) =>
        new(new Fault(code, message, status));
}
