using System.Net;
using System.Text.RegularExpressions;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>What an operator does on a page: its form, with its token.</summary>
internal static partial class Azioni
{
    /// <summary>Sends a form of a page and gives the page that is shown then.</summary>
    public static async Task<string> DoAsync(this HttpClient client, string page, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await client.PostFormAsync(page, handler, fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? await client.ReadAsync(answer.Headers.Location!.OriginalString) : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public static Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string page, string handler, params (string Name, string Value)[] fields) =>
        client.PostAsync(page, handler, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public static async Task<HttpResponseMessage> PostAsync(this HttpClient client, string page, string handler, HttpContent form)
    {
        var ct = TestContext.Current.CancellationToken;

        // A token is its user's, whatever page it stands on.
        var token = Token().Match(await client.GetStringAsync(new Uri("/domande", UriKind.Relative), ct)).Groups["value"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{page}?handler={handler}", UriKind.Relative)) { Content = form };
        request.Headers.Add("RequestVerificationToken", token);
        return await client.SendAsync(request, ct);
    }

    /// <summary>A page as it is read.</summary>
    public static async Task<string> ReadAsync(this HttpClient client, string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, page);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<value>[^"]+)""")]
    private static partial Regex Token();
}
