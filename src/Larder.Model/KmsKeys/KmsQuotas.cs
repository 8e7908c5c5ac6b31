namespace Larder.Model.KmsKeys;

/// <summary>AWS's defaults (KMS developer guide, resource quotas).</summary>
public static class KmsQuotas
{
    public const int KeysPerRegion = 100_000;
    public const int AliasesPerKey = 50;
    public const int TagsPerKey = 50;
}
