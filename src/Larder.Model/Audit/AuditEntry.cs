using Larder.Model.Naming;

namespace Larder.Model.Audit;

/// <summary>Who did what, and when. Once written it is never changed.</summary>
/// <param name="AccessKeyId">With which it was signed, or the console's session was opened.</param>
public sealed record AuditEntry(DateTimeOffset At, Scope Scope, string AccessKeyId, AuditNote Note);
