using Larder.ControlPlane.Access;
using Larder.ControlPlane.KmsKeys;
using Larder.ControlPlane.Storage;
using Larder.Tests.Storage;
using Door = Larder.ControlPlane.KmsKeys.KmsKeys;

namespace Larder.Tests.KmsKeys;

/// <summary>The door to keys over a store of its own.</summary>
internal sealed class KeyStore : IAsyncLifetime
{
    public KeyStore()
    {
        Table = new(Store.Contexts, Store.Writer);
        Door = new(Table, new KmsAliasTable(Store.Contexts, Store.Writer), new KeyWrapping(new byte[32]), Store.Time);
    }

    public StoreFile Store { get; } = new();
    public KmsKeyTable Table { get; }
    public Door Door { get; }
    public Caller Caller { get; } = new(Installations.Scope, "AK");
    public Caller Elsewhere => Caller with { Scope = Caller.Scope with { Region = "eu-west-1" } };

    public ValueTask InitializeAsync() => Store.InitializeAsync();

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
