namespace Larder.Server.Admin;

/// <summary>What `larder audit` shows, the latest first.</summary>
/// <param name="Marker">Where older entries go on; null where there are none.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Entries, string? Marker);

/// <param name="Outcome">Done, Refused or Sent.</param>
/// <param name="Code">Why it was refused.</param>
public sealed record AuditLine(
    DateTimeOffset At, string Account, string Region, string AccessKeyId, string ResourceArn, string Action, string Detail, string Outcome, string? Code);
