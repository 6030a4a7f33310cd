using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>Every page and action of the console, asked for by everybody over TLS: who may is let in, nobody else is, and no form is taken without its token.</summary>
[Collection(ConsoleAndBrowser.Name)]
public sealed partial class MatriceTests(ConsoleGateway gateway)
{
    private static readonly ConcurrentDictionary<string, string> Tokens = new(StringComparer.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Riga> Righe => [.. Matrice.Righe];

    [Fact]
    public async Task Matrix_HasEveryPageAndAction_Once()
    {
        var there = await Superficie.ReadAsync();
        var listed = Matrice.Righe.Select(riga => riga.Chiave).ToList();

        listed.Should().OnlyHaveUniqueItems();
        there.Except(listed).Should().BeEmpty("each page and each handler has a row in Matrice.cs that says who may");
        listed.Except(there).Should().BeEmpty("what is gone has no row");
    }

    [Theory]
    [MemberData(nameof(Righe))]
    public async Task Each_IsForThoseOfItsRow_AndNobodyElse(Riga riga)
    {
        foreach (var certificate in ConsoleGateway.Tutti)
        {
            var client = gateway.Shared(certificate);
            var who = $"{certificate ?? "nobody"} asks for {riga}";
            if (riga.IsPost)
            {
                await PostAsync(riga, client, certificate, who);
            }
            else
            {
                using var answer = await client.GetAsync(await AddressAsync(riga), Ct);
                Judge(riga, certificate, answer, who);
            }
        }
    }

    private async Task PostAsync(Riga riga, HttpClient client, string? certificate, string who)
    {
        var address = await AddressAsync(riga);
        var token = await TokenAsync(client, certificate);
        var motivo = KeyValuePair.Create("Motivo", "prova della matrice");
        using (var without = await client.PostAsync(address, new FormUrlEncodedContent([motivo]), Ct))
        {
            without.StatusCode.Should().BeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Redirect], "{0} without the token", who);
            if (LevelOf(certificate) >= riga.Chi)
            {
                without.StatusCode.Should().Be(HttpStatusCode.BadRequest, "{0} without the token", who);
            }
        }

        if (riga.Motivata && LevelOf(certificate) >= riga.Chi)
        {
            using var silent = await client.PostAsync(address, new FormUrlEncodedContent([token]), Ct);
            (await silent.Content.ReadAsStringAsync(Ct)).Should().Be("Manca il motivo.", "{0} without a reason", who);
        }

        using var answer = await client.PostAsync(address, new FormUrlEncodedContent([token, motivo]), Ct);
        Judge(riga, certificate, answer, who);
    }

    private static void Judge(Riga riga, string? certificate, HttpResponseMessage answer, string who)
    {
        var isEntrance = answer.Headers.Location?.OriginalString.StartsWith("/accesso", StringComparison.Ordinal) == true;
        if (LevelOf(certificate) < riga.Chi)
        {
            if (LevelOf(certificate) == Chi.Tutti)
            {
                isEntrance.Should().BeTrue("{0}: the answer was {1}", who, answer.StatusCode);
                answer.StatusCode.Should().Be(HttpStatusCode.Redirect, who);
            }
            else
            {
                answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, who);
            }
        }
        else if (riga.IsPost)
        {
            // What it then says of the form is told by the tests of the page.
            isEntrance.Should().BeFalse(who);
            answer.StatusCode.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.NotFound], who);
        }
        else
        {
            ((int)answer.StatusCode).Should().Be(riga.Stato, who);
        }
    }

    private static Chi LevelOf(string? certificate) => certificate switch
    {
        "patronato1" => Chi.Fruitori,
        ConsoleGateway.Vede => Chi.Operatori,
        ConsoleGateway.Supervisore => Chi.Supervisori,
        _ => Chi.Tutti,
    };

    private async Task<Uri> AddressAsync(Riga riga)
    {
        var address = await gateway.AddressOfAsync(riga);
        return riga.Handler is null
            ? address
            : new Uri(address.OriginalString + (address.OriginalString.Contains('?', StringComparison.Ordinal) ? '&' : '?') + "handler=" + riga.Handler, UriKind.Relative);
    }

    /// <summary>A token of who holds the certificate, from a form that all who enter may see; of who does not enter, an invented one.</summary>
    private static async Task<KeyValuePair<string, string>> TokenAsync(HttpClient client, string? certificate)
    {
        const string Field = "__RequestVerificationToken";
        if (LevelOf(certificate) == Chi.Tutti)
        {
            return KeyValuePair.Create(Field, "inventato");
        }

        if (!Tokens.TryGetValue(certificate!, out var token))
        {
            token = Token().Match(await client.GetStringAsync(new Uri("/collaudo/validatore", UriKind.Relative), Ct)).Groups["value"].Value;
            Tokens[certificate!] = token;
        }

        return KeyValuePair.Create(Field, token);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<value>[^"]+)""")]
    private static partial Regex Token();
}
