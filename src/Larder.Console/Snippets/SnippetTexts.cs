using Larder.Console.Code;

namespace Larder.Console.Snippets;

/// <summary>All snippets of a target, in the order of the tabs.</summary>
public static class SnippetTexts
{
    public static IReadOnlyList<CodeSample> Of(SnippetTarget target) => target.IsMemcached
        ? MemcachedSnippets.Of(target.Nodes)
        : RedisSnippets.Of(target.Nodes[0], target.CanWrite);
}
