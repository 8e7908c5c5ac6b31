namespace Larder.Model.Audit;

/// <summary>What somebody does, to be written to the audit log. No secret is in any of it.</summary>
/// <param name="ResourceArn">What it is done to.</param>
/// <param name="Action">The API's operation, or a word of that form for what AWS has no operation for.</param>
/// <param name="Detail">What the action's name does not say; may be empty.</param>
/// <param name="Code">Why it was refused; null where it was not.</param>
public sealed record AuditNote(string ResourceArn, string Action, string Detail, AuditOutcome Outcome, string? Code = null);
