using System.Net;
using System.Text.RegularExpressions;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>Pages asked as a browser does.</summary>
internal static partial class PagineDelCollaudo
{
    /// <summary>Asks until the page holds what the trace, which is written behind the answers, will have told it.</summary>
    public static async Task<string> PollAsync(this HttpClient client, string address, Predicate<string> isThere)
    {
        var ct = TestContext.Current.CancellationToken;
        for (var attempt = 0; ; attempt++)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), ct);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(ct));
            if (isThere(page) || attempt == 100)
            {
                isThere(page).Should().BeTrue("the page was {0}", page);
                return page;
            }

            await Task.Delay(50, ct);
        }
    }

    /// <summary>Sends a form of a page, with its token.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var ct = TestContext.Current.CancellationToken;
        var token = Token().Match(await client.GetStringAsync(new Uri(address, UriKind.Relative), ct)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), form, ct);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
