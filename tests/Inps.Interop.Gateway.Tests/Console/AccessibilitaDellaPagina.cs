using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>What is asked of every page that is shown.</summary>
internal static class AccessibilitaDellaPagina
{
    // Of the rules that the width of the page can change only these are tried again when it changes.
    private const string Run =
        """
        async again => {
          const rules = again ? { type: 'rule', values: ['color-contrast', 'scrollable-region-focusable', 'link-in-text-block'] } : undefined;
          const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: rules });
          return violations.filter(v => ['serious', 'critical'].includes(v.impact)).map(v => `${v.id}: ${v.help}: ` + v.nodes.map(n => n.html).join(' | '));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>No serious violation that axe-core knows of, and nothing that makes the page scroll sideways.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var isThere = await page.EvaluateAsync<bool>("'axe' in window");
        if (!isThere)
        {
            await page.EvaluateAsync(Axe);
        }

        var where = $"{page.Url} at {page.ViewportSize!.Width} px";
        (await page.EvaluateAsync<string[]>(Run, isThere)).Should().BeEmpty(where);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0, "{0} does not scroll sideways", where);
    }
}
