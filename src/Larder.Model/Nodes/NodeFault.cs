namespace Larder.Model.Nodes;

public enum NodeFaultKind
{
    /// <summary>Another process holds the address and port.</summary>
    AddressInUse,

    /// <summary>The address cannot be bound on this host at all.</summary>
    AddressUnavailable,
    ProgramMissing,
    DiskFull,
    DirectoryUnwritable,

    /// <summary>The program ended by itself before it answered.</summary>
    EndedAtStart,

    /// <summary>The program runs and did not answer in time.</summary>
    Silent,
    Other,
}

/// <summary>Why a process could not be brought up. <see cref="Message"/> is one sentence fit for an event: it names
/// what was tried and the remedy, and holds no secret.</summary>
public sealed record NodeFault(NodeFaultKind Kind, string Message);
