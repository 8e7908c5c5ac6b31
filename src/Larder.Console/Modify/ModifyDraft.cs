using System.Text.Json.Serialization;
using Larder.Console.Layout;
using Larder.Model.Modify;

namespace Larder.Console.Modify;

/// <summary>What is being typed for a cache, kept by the browser, with how the cache was when that began: what somebody changes while
/// the page is away is a <see cref="Difference"/> like any other. Flat, so that the browser can put in by its name what is typed
/// while it hears no server. There is no secret in it.</summary>
public static class ModifyDraft
{
    private const string Base = "base:";
    private const string Waiting = "waiting:";

    public static IReadOnlyDictionary<string, string> Of(ModifyForm form)
    {
        var draft = new Dictionary<string, string>
        {
            [nameof(form.Immediately)] = Words.Of(form.Immediately),
            [nameof(form.Zones)] = string.Join(' ', form.Zones),
            [nameof(form.Removed)] = string.Join(' ', form.Removed.Order(StringComparer.Ordinal)),
        };
        foreach (var (kind, before) in form.Began)
        {
            draft[$"{kind}"] = form[kind];
            draft[$"{Base}{kind}"] = before.Value;
            if (before.Waiting is { } waiting) draft[$"{Waiting}{kind}"] = waiting;
        }

        return draft;
    }

    /// <returns>Whether there was anything in it that was not so already.</returns>
    public static bool Resume(ModifyForm form, IReadOnlyDictionary<string, string> draft)
    {
        foreach (var kind in form.Began.Keys.ToList())
        {
            if (draft.TryGetValue($"{kind}", out var mine) && draft.TryGetValue($"{Base}{kind}", out var before) && mine.Trim() != before)
                form.Resume(kind, new(before, draft.GetValueOrDefault($"{Waiting}{kind}")), mine);
        }

        if (form.Changed.Count == 0) return false;
        form.Immediately = draft.GetValueOrDefault(nameof(form.Immediately)) == Words.True;
        // A zone that is not chosen is an empty word.
        if (draft.GetValueOrDefault(nameof(form.Zones)) is { Length: > 0 } zones) form.Zones.AddRange(zones.Split(' '));
        form.Removed.UnionWith(draft.GetValueOrDefault(nameof(form.Removed), "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return true;
    }

    public static Task<Dictionary<string, string>?> ReadAsync(TabStorage storage, string key) =>
        storage.ReadAsync(key, ModifyDraftJson.Default.DictionaryStringString);

    public static Task KeepAsync(TabStorage storage, string key, ModifyForm form) =>
        storage.KeepAsync(key, Of(form).ToDictionary(), ModifyDraftJson.Default.DictionaryStringString);
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ModifyDraftJson : JsonSerializerContext;
