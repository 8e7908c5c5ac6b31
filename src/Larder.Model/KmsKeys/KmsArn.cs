using Larder.Model.Naming;

namespace Larder.Model.KmsKeys;

/// <summary>arn:aws:kms:region:account:key/id, and …:alias/name.</summary>
public static class KmsArn
{
    public const string Key = "key/";

    public static string OfKey(Scope scope, string id) => $"{Prefix(scope)}{Key}{id}";

    public static string OfAlias(Scope scope, string name) => Prefix(scope) + name;

    private static string Prefix(Scope scope) => $"arn:aws:kms:{scope.Region}:{scope.Account}:";
}
