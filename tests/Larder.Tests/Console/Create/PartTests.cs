using Bunit;
using Larder.Console.Create;
using Larder.Model.Engines;
using MudBlazor;

namespace Larder.Tests.Console.Create;

/// <summary>What each part shows of a form.</summary>
public sealed class PartTests : ConsoleContext
{
    private readonly CreateForm _form = Forms.With(Installations.Redis7, Installations.Memcached);

    public PartTests() => Render<MudPopoverProvider>();

    [Fact]
    public void What_is_not_served_is_disabled_and_says_why()
    {
        var security = Render<SecurityPart>(part => part.Add(one => one.Form, _form));

        Assert.All(["not-served-EncryptionAtRest", "not-served-EncryptionInTransit", "access-auth", "access-users"],
            id => Assert.True(Input(security, id).HasAttribute("disabled"), id));
        Assert.Contains("Not served yet: connections are in the clear", security.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Ways_that_cannot_be_gone_are_shown_with_what_they_would_be()
    {
        var method = Render<MethodPart>(part => part.Add(one => one.Form, _form));

        Assert.All(["way-serverless", "method-restore", "cluster-mode-enabled"], id => Assert.True(Input(method, id).HasAttribute("disabled"), id));
        Assert.Contains("16,384 hash slots", method.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preset_is_shown_with_all_it_sets_before_it_is_used()
    {
        var method = Render<MethodPart>(part => part.Add(one => one.Form, _form));
        Assert.Empty(method.FindAll("[data-testid=preset-production]"));

        await Input(method, "method-easy").ClickAsync(new());
        method.Render();

        Assert.Contains("Backups, 7 days", method.Markup, StringComparison.Ordinal);
        Assert.Equal((PresetName.Demo, "cache.t4g.micro"), (_form.Input.Preset, _form.Input.NodeType));
    }

    [Fact]
    public void Memcached_has_neither_cluster_mode_nor_presets_nor_snapshots()
    {
        _form.ChooseEngine(EngineNames.Memcached);
        var method = Render<MethodPart>(part => part.Add(one => one.Form, _form));

        Assert.Empty(method.FindAll("[data-testid=cluster-mode-disabled]"));
        Assert.True(Input(method, "method-easy").HasAttribute("disabled"));
        Assert.Contains("neither backups nor snapshots", Render<BackupPart>(part => part.Add(one => one.Form, _form)).Markup, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Input<T>(IRenderedComponent<T> part, string id)
        where T : Microsoft.AspNetCore.Components.IComponent => part.Find($"input[data-testid={id}], [data-testid={id}] input");
}
