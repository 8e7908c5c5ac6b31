namespace Larder.ControlPlane.Storage;

/// <summary>A key of KMS, without its material.</summary>
public sealed class KmsKeyRow
{
    public required string Account { get; set; }
    public required string Region { get; set; }
    public required string Id { get; set; }
    public required long Revision { get; set; }

    /// <summary>From when on it is gone, in UTC ticks; the largest number where nobody has scheduled that.</summary>
    public required long Until { get; set; }
    public required string Body { get; set; }
}

/// <summary>The wrapped material of a key. A row apart: it is written once and deleted once, so the database never holds
/// a second copy of it, and no read of keys has it in memory.</summary>
public sealed class KmsMaterialRow
{
    public required string Account { get; set; }
    public required string Region { get; set; }

    /// <summary>The key's.</summary>
    public required string Id { get; set; }
    public required byte[] Wrapped { get; set; }
}

/// <summary>An alias. It is there as long as its key is.</summary>
public sealed class KmsAliasRow
{
    public required string Account { get; set; }
    public required string Region { get; set; }

    /// <summary>Its name, alias/orders.</summary>
    public required string Id { get; set; }
    public required long Revision { get; set; }
    public required string KeyId { get; set; }
    public required string Body { get; set; }
}
