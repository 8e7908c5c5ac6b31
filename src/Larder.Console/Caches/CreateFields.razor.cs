using System.Globalization;
using Larder.Console.Faults;
using Larder.ControlPlane.Access;
using Larder.Model.NodeTypes;
using Microsoft.AspNetCore.Components;

namespace Larder.Console.Caches;

/// <summary>The fields of a new cache. A field complains once it was typed in, all do once it was tried to create.</summary>
public sealed partial class CreateFields(
    ControlPlane.ReplicationGroups.ReplicationGroups groups, ControlPlane.CacheClusters.CacheClusters clusters, NavigationManager navigation,
    Attempts attempts)
{
    private readonly HashSet<CreateField> _touched = [];
    private bool _creating;
    private Refusal? _refused;

    [Parameter, EditorRequired]
    public CreateForm Form { get; set; } = null!;

    [CascadingParameter]
    private Caller Caller { get; set; } = null!;

    private string IdHint => Form.StoredId.Length > 0 && Form.StoredId != Form.Id ? L["StoredAs", Form.StoredId] : L["IdHint"];

    private static string Memory(NodeType type) =>
        string.Create(CultureInfo.InvariantCulture, $"{type.RedisMaxMemoryBytes / (double)(1L << 30):0.##} GiB");

    private void Touch(CreateField field) => _touched.Add(field);

    private string? Shown(CreateField field) => _touched.Contains(field) ? Form.Problem(field) : null;

    // A field judges itself again when it is left, and would take back what it was told to show.
    private Func<T, string?> Rule<T>(CreateField field) => _ => Form.Problem(field);

    private async Task CreateAsync()
    {
        _touched.UnionWith(Enum.GetValues<CreateField>());
        _refused = null;
        if (_creating || !Form.IsValid) return;
        _creating = true;
        _refused = await attempts.TryAsync(async () => navigation.NavigateTo(await PathOfCreatedAsync()));
        _creating = false;
    }

    // Not cancelled when the page is left: what was begun comes about, and shows in the list.
    private async Task<string> PathOfCreatedAsync() => Form.Kind is CacheKind.ReplicationGroup
        ? ConsolePaths.ReplicationGroup((await groups.CreateAsync(Caller, Form.ReplicationGroup, CancellationToken.None)).Id)
        : ConsolePaths.CacheCluster((await clusters.CreateAsync(Caller, Form.CacheCluster, CancellationToken.None)).Id);
}
