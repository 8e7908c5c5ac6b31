namespace Larder.Model.Audit;

/// <summary>Which entries; what is null does not matter.</summary>
public sealed record AuditQuery(string? ResourceArn = null, string? AccessKeyId = null);
