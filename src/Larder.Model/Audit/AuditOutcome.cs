namespace Larder.Model.Audit;

public enum AuditOutcome
{
    Done,

    /// <summary>Not done; the entry's code tells why.</summary>
    Refused,

    /// <summary>Written before it was handed on, so that nothing is done unrecorded. What was then refused has an entry of its own
    /// after this one.</summary>
    Sent,
}
