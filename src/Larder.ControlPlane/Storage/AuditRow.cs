namespace Larder.ControlPlane.Storage;

public sealed class AuditRow
{
    public long Id { get; set; }
    public required string Account { get; set; }
    public required string Region { get; set; }

    /// <summary>UTC ticks.</summary>
    public required long At { get; set; }
    public required string AccessKeyId { get; set; }
    public required string ResourceArn { get; set; }
    public required string Action { get; set; }
    public required string Detail { get; set; }

    /// <summary>The outcome's name: a number would bind its order for ever.</summary>
    public required string Outcome { get; set; }
    public string? Code { get; set; }
}
