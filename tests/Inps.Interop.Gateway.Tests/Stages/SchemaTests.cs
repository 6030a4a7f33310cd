using System.Text.RegularExpressions;
using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Stages;

/// <summary>All errors of the schema at once, each where it stands and in a sentence (XSD-001).</summary>
[Collection(OneGateway.Name)]
public sealed partial class SchemaTests(GatewayFixture fixture)
{
    // Sentences of the framework's validator begin so; none may reach a caller.
    private static readonly string[] English = ["The '", "The element", "is invalid", "has invalid", "expected:"];

    [Fact]
    public async Task ErrorsOfTheSample_ComeTogether_WithLineColumnAndPath()
    {
        var domanda = Wire.Sample("errori/XSD-001.xml", Target.Fresh("xsd-prova-0001"));
        var envelope = Wire.Envelope("\n" + Wire.PresentaDomanda(domanda));

        var answer = await fixture.Client().PostAsync(envelope);

        answer.ShouldBeFault("XSD-001", 500, "schema");
        var errori = answer.Elenco();
        errori.Should().HaveCount(6);
        answer.Element("TotaleErrori").Should().Be("6");
        var lines = envelope.Split('\n');
        errori.Should().OnlyContain(errore => errore.Codice == "XSD-001"
            && errore.XPath!.StartsWith("/Envelope/Body/PresentaDomanda/request/DomandaAssegnoTemporaneo")
            && errore.Riga > 1 && errore.Riga <= lines.Length
            && errore.Colonna >= 1 && errore.Colonna <= lines[errore.Riga!.Value - 1].Length + 1);
        errori.Should().BeInAscendingOrder(errore => errore.Riga);
        errori.Should().OnlyContain(errore => !English.Any(errore.Messaggio.Contains));
    }

    [Fact]
    public async Task Position_IsThatOfTheElement()
    {
        const string Body = "\n<a:Echo xmlns:a=\"http://inps.it/AssegnoTemporaneo/v1\">\n  <a:request>\n    <a:Saluto>ciao</a:Saluto>\n  </a:request>\n</a:Echo>";

        var answer = await fixture.Client().PostAsync(Wire.Envelope(Body));

        answer.ShouldBeFault("XSD-001", 500, "schema");
        var errore = answer.Elenco().Should().ContainSingle().Subject;
        (errore.Riga, errore.Colonna, errore.XPath).Should().Be((4, 6, "/Envelope/Body/Echo/request/Saluto"));
        errore.Messaggio.Should().Contain("Saluto");
    }

    /// <summary>Beyond 4095 characters the platform's reader calls white space text.</summary>
    [Fact]
    public async Task WhiteSpaceBetweenElements_MayBeOfAnyLength()
    {
        var echo = await fixture.Client().PostAsync(Widen(Wire.Envelope(Wire.Echo)));
        var presentata = await fixture.Client().PostAsync(Widen(Wire.Envelope(DomandeDiProva.PresentaDomanda(Domande.NextN(), Domande.NewId()))));

        echo.Status.Should().Be(200);
        presentata.Element("Esito").Should().Be("OK");
        presentata.Element("NumeroDomanda").Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task ManyErrors_AreListedToAMaximum_AndCounted()
    {
        var wrong = string.Concat(Enumerable.Range(0, 80).Select(i => $"<g:IdDomanda>sbagliato-{i}</g:IdDomanda>"));
        var body = $"""
            <g:StatoDomanda xmlns:g="{Wire.GestioneDomande}" xmlns:c="{Wire.Comune}"><g:request>
            <g:Testata><c:IdMessaggio>molti-errori-0001</c:IdMessaggio><c:DataOraInvio>2026-01-01T10:00:00Z</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></g:Testata>
            {wrong}</g:request></g:StatoDomanda>
            """;

        var answer = await fixture.Client().PostAsync(Wire.Envelope(body), "GestioneDomande");

        answer.ShouldBeFault("XSD-001", 500, "schema");
        answer.Elenco().Should().HaveCount(50);
        answer.Element("TotaleErrori").Should().Be("80");
        answer.Elenco()[^1].XPath.Should().EndWith("/IdDomanda[50]");
    }

    [Fact]
    public async Task WrongElementOfAnotherNamespace_IsNamed()
    {
        var body = Wire.Echo.Replace("http://inps.it/Domande/TipiComuni/v1", "urn:altro", StringComparison.Ordinal);

        var answer = await fixture.Client().PostAsync(Wire.Envelope(body));

        answer.ShouldBeFault("XSD-001", 500, "schema");
        answer.Elenco()[0].Messaggio.Should().Contain("Messaggio").And.Contain("urn:altro");
    }

    [Fact]
    public async Task PersonalValues_AreNotRepeatedInFull()
    {
        var domanda = Wire.Sample("valide/affido-condiviso.xml", Target.Fresh("xsd-prova-0002"))
            .Replace("<c:Modalita>", "<c:Ignoto>IT60X0542811101000000123456</c:Ignoto><c:Modalita>", StringComparison.Ordinal);

        var answer = await fixture.Client().PostAsync(Wire.Envelope(Wire.PresentaDomanda(domanda)));

        answer.ShouldBeFault("XSD-001", 500, "schema");
        answer.Text.Should().NotContain("IT60X0542811101000000123456");
    }

    private static string Widen(string envelope) => BetweenElements().Replace(envelope, $">{new string('\n', 4100)}<", 50);

    [GeneratedRegex(@">\s*<")]
    private static partial Regex BetweenElements();
}
