namespace Larder.Contract.Protocols.Query;

/// <summary>Where the forms of EC2 differ from those of the other query services; their names do by <see
/// cref="Shapes.Member.FormName"/>.</summary>
internal sealed record FormDialect
{
    public static readonly FormDialect Query = new()
    {
        FlatLists = false,
        Missing = ContractFaultException.Missing,
        Unknown = ContractFaultException.Unknown,
    };

    public static readonly FormDialect Ec2 = new()
    {
        FlatLists = true,
        Missing = (parameter, _) => ContractFaultException.MissingParameter(parameter),
        Unknown = ContractFaultException.UnknownParameter,
    };

    /// <summary>Filter.1.Value.1, with no step between a list's name and an index.</summary>
    public required bool FlatLists { get; init; }

    /// <summary>Takes whether the parameter is a text.</summary>
    public required Func<string, bool, ContractFaultException> Missing { get; init; }

    public required Func<string, ContractFaultException> Unknown { get; init; }

    public static FormDialect Of(ServiceContract service) => service.Protocol == Ec2Protocol.ProtocolName ? Ec2 : Query;
}
