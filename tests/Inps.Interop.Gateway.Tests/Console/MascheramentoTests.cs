using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>No sample leaves anything of a person in the pages that show it masked: looked for by what stands in the sample and by the look of it, not by our own list.</summary>
[Collection(ConsoleAndBrowser.Name)]
public sealed partial class MascheramentoTests(ConsoleGateway gateway)
{
    private static readonly string[] DiPersone = ["Nome", "Cognome", "Email", "Pec", "Cellulare", "Telefono", "Iban", "Indirizzo", "DataNascita", "NumeroCarta"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Servizi => [.. SampleFinder.Servizi];

    [Theory]
    [MemberData(nameof(Servizi))]
    public async Task EverySample_IsShownWithoutItsPeople(string servizio)
    {
        using var soap = gateway.Process.Client("patronato1");
        var root = SampleFinder.PathOf("samples");
        var files = Directory.GetFiles(Path.Combine(root, servizio, "v1"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var sent = new List<(string File, string Id, IReadOnlyCollection<string> Persone)>();
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            var sample = Wire.Sample(name, Guid.NewGuid().ToString());
            var answer = await soap.PostAsync(Wire.Envelope(Wire.PresentaDomanda(sample, ricevuta: true, servizio: servizio, conferma: "PRESA_VISIONE")), servizio);
            sent.Add((name, answer.IdTransazione!, PersoneOf(sample)));
            if (answer.Element("IdDomanda") is { } domanda)
            {
                // Its answer holds the whole domanda again.
                var detail = await soap.PostAsync(Postgres.GestioneDomande.DettaglioDomanda(domanda), "GestioneDomande");
                sent.Add((name + ", in dettaglio", detail.IdTransazione!, PersoneOf(detail.Text)));
            }
        }

        sent.SelectMany(call => call.Persone).Should().NotBeEmpty();
        await gateway.WaitForAsync(sent[^1].Id);
        foreach (var (file, id, persone) in sent)
        {
            foreach (var address in (string[])[$"/traffico/{id}", $"/collaudo/transazioni/{id}?ente=PAT901"])
            {
                Check(await TextAsync(address), persone, $"{file} at {address}");
            }
        }

        Check(await TextAsync($"/traffico?Servizio={servizio}"), [.. sent.SelectMany(call => call.Persone)], "the list");
    }

    private static void Check(string page, IReadOnlyCollection<string> persone, string where)
    {
        persone.Where(value => Regex.IsMatch(page, $@"(?<!\w){Regex.Escape(value)}(?!\w)")).Should().BeEmpty("{0} shows nothing of a person", where);
        Look().Matches(page).Select(match => match.Value).Should().BeEmpty("{0} shows nothing that looks like a person's", where);
    }

    /// <summary>The page's text as it is read, without the frame around it.</summary>
    private async Task<string> TextAsync(string address)
    {
        var html = await gateway.Shared(ConsoleGateway.Vede).GetStringAsync(new Uri(address, UriKind.Relative), Ct);
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        return WebUtility.HtmlDecode(Tag().Replace(main, m => m.Value.StartsWith("</t", StringComparison.Ordinal) ? " " : ""));
    }

    private static HashSet<string> PersoneOf(string xml) => XDocument.Parse(xml).Descendants()
        .Where(element => !element.HasElements && element.Parent?.Name.LocalName != "Applicativo" && element.Value.Length > 2
            && (DiPersone.Contains(element.Name.LocalName) || element.Name.LocalName.Contains("CodiceFiscale", StringComparison.Ordinal)))
        .Select(element => element.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>A codice fiscale (omocodia too), an IBAN, an e-mail address, an Italian mobile number.</summary>
    [GeneratedRegex(@"\b[A-Z]{6}[0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]\b|\b[A-Z]{2}[0-9]{2}[A-Z][0-9A-Z]{12,30}\b|[\w.+-]+@[\w-]+\.\w+|\+39[0-9]{8,}")]
    private static partial Regex Look();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
