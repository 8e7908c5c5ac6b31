using Larder.E2E.Clients;
using Microsoft.Playwright;

namespace Larder.E2E.Console;

/// <summary>What axe-core finds wrong with a page by WCAG 2.2, levels A and AA.</summary>
internal static class Accessibility
{
    private const string Audit = """
        async () => {
          const found = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}\n  ${node.html}\n  ${node.failureSummary}`));
        }
        """;

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Over the debugger and not as a script element, which the page's content policy refuses.
        var source = Path.Combine(SdkTests.NodeModules(), "axe-core", "axe.min.js");
        await page.EvaluateAsync(await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken));
        return await page.EvaluateAsync<string[]>(Audit);
    }
}
