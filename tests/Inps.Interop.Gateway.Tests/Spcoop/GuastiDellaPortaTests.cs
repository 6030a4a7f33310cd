using System.Globalization;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>What else can go wrong on the Porta di Dominio: no busta at all, a sender who may not, and what the service behind it refuses.</summary>
[Collection(OneGateway.Name)]
public sealed class GuastiDellaPortaTests(GatewayFixture fixture)
{
    private const string Formato = "EGOV_IT_001 - Formato Busta non corretto";

    private static readonly Dictionary<string, Func<string>> SenzaBusta = new(StringComparer.Ordinal)
    {
        ["no header block"] = () => Wire.Envelope(Wire.Echo, Wire.Identity, Wire.Soap11),
        ["no Header"] = () => $"<s:Envelope xmlns:s=\"{Wire.Soap11}\"><s:Body/></s:Envelope>",
        ["no XML"] = () => "<a>",
        ["another namespace"] = () => Changed(BustaDiProva.Egov, "http://altro.example/"),
        ["another element"] = () => Changed("e:Intestazione ", "e:Intesa ").Replace("</e:Intestazione>", "</e:Intesa>", StringComparison.Ordinal),
        ["two buste"] = () => Wire.Envelope(Wire.Echo, new BustaDiProva().Intestazione + new BustaDiProva().Intestazione, Wire.Soap11),
        ["element missing"] = () => new BustaDiProva { Identity = "" }.ToString().Replace("<e:Destinatario>", "<e:Altro>", StringComparison.Ordinal).Replace("</e:Destinatario>", "</e:Altro>", StringComparison.Ordinal),
        ["element too many"] = () => new BustaDiProva { DopoMessaggio = "<e:Altro/>" }.ToString(),
        ["order changed"] = () => new BustaDiProva { Liste = "<e:ListaEccezioni/>" }.ToString(),
        ["attribute missing"] = () => Changed("<e:Servizio tipo=\"SPC\">", "<e:Servizio>"),
        ["attribute too many"] = () => Changed("<e:Servizio tipo=\"SPC\">", "<e:Servizio tipo=\"SPC\" altro=\"1\">"),
        ["element where text belongs"] = () => new BustaDiProva { Ente = "<e:b/>" }.ToString(),
        ["text too long"] = () => new BustaDiProva { Destinatario = new string('x', 300) }.ToString(),
        ["text where elements belong"] = () => new BustaDiProva { DopoMessaggio = "testo" }.ToString(),
    };

    public static TheoryData<string> NomiSenzaBusta => new(SenzaBusta.Keys);

    [Theory]
    [MemberData(nameof(NomiSenzaBusta))]
    public async Task NoBustaThatCanBeRecognised_IsAnsweredWithoutOne(string caso)
    {
        var answer = await fixture.Client().SendToPortaAsync(SenzaBusta[caso]());

        answer.ShouldBeFault("EGOV_IT_001", 500, "busta", Wire.Soap11);
        answer.Fault().Should().Be(("Client", Formato));
        answer.Intestazione().Should().BeNull();
        answer.Elenco().Should().ContainSingle().Which.Messaggio.Length.Should().BeGreaterThan(60, "it says what was seen");
    }

    [Fact]
    public async Task Soap12_IsNoMessageOfSpcoop()
    {
        var envelope = Wire.Envelope(Wire.Echo, new BustaDiProva().Intestazione + Wire.Identity);

        var answer = await fixture.Client().SendToPortaAsync(envelope, "application/soap+xml");

        answer.ShouldBeFault("EGOV_IT_001", 500, "busta", Wire.Soap11);
    }

    [Theory]
    [InlineData(null, "GW-TLS-01")]
    [InlineData("non-iscritto", "GW-TLS-02")]
    [InlineData("revocato", "GW-TLS-05")]
    public async Task Stranger_IsRefusedAsAtTheOtherDoor_AndItsBustaIsNotRead(string? certificate, string codice)
    {
        var answer = await fixture.Client(certificate).SendAsync(new BustaDiProva());

        answer.ShouldBeFault(codice, 403, "fruitore", Wire.Soap11);
        answer.Intestazione().Should().BeNull();
    }

    [Theory]
    [InlineData("sospeso", "PAT903", "GW-ADE-01")]
    [InlineData("altra-rete", "PAT906", "GW-IP-01")]
    [InlineData("solo-gestione", "PAT908", "GW-ADE-02")]
    [InlineData("rete-giusta", "PAT907", "GW-ADE-04")]
    [InlineData("porta-dismessa", "PAT915", "GW-ADE-04")]
    public async Task SenderWhoMayNot_IsTheException201(string certificate, string ente, string codice)
    {
        var answer = await fixture.Client(certificate).SendAsync(new BustaDiProva { Ente = ente, Identificatore = BustaDiProva.NewIdentificatore(ente) });

        answer.ShouldBeFault(codice, 500, "fruitore", Wire.Soap11);
        answer.Fault().Should().Be(("Client", Formato));
        answer.Eccezioni().Should().Equal(("EGOV_IT_201", "GRAVE", "IntestazioneMessaggio/Mittente"));
    }

    /// <summary>COOP-08: off for one service since its day, on for the other, which says until when; ModI does not change.</summary>
    [Fact]
    public async Task DismissedDoor_IsClosedForItsServiceOnly_AndTellsItsDay()
    {
        var ente = new BustaDiProva { Ente = "PAT915", Identificatore = BustaDiProva.NewIdentificatore("PAT915") };
        var client = fixture.Client("porta-dismessa");

        var closed = await client.SendAsync(ente);
        var open = await client.SendAsync(ente with
        {
            Identificatore = BustaDiProva.NewIdentificatore("PAT915"),
            Servizio = "GestioneDomande",
            Body = Wire.Echo.Replace("AssegnoTemporaneo", "GestioneDomande", StringComparison.Ordinal),
        });
        var modi = await client.PostAsync(Wire.Envelope(Wire.Echo));

        closed.Elenco().Single().Messaggio.Should().Contain("2026-01-31");
        open.Status.Should().Be(200, "the answer was {0}", open.Text);
        DateTimeOffset.Parse(open.Headers["Sunset"], CultureInfo.InvariantCulture).Should().Be(new DateTimeOffset(3000, 1, 1, 0, 0, 0, TimeSpan.Zero));
        (modi.Status, modi.Headers.ContainsKey("Sunset")).Should().Be((200, false));
    }

    [Fact]
    public async Task FaultOfTheService_ComesInAGoodBusta()
    {
        var schema = await fixture.Client().SendAsync(new BustaDiProva { Azione = "PresentaDomanda", Body = Wire.PresentaDomanda(Wire.Sample("errori/XSD-001.xml", Target.Fresh("porta-xsd-1"))) });
        var identity = await fixture.Client().SendAsync(new BustaDiProva { Identity = "" });
        var office = await fixture.Client().SendAsync(new BustaDiProva { Identity = Wire.Identity.Replace("6038C", "9999", StringComparison.Ordinal) });
        var broken = await fixture.Client().SendToPortaAsync(new BustaDiProva().ToString().Replace("</s:Body>", "</s:Bod>", StringComparison.Ordinal));

        schema.ShouldBeFault("XSD-001", 500, "schema", Wire.Soap11);
        identity.ShouldBeFault("IDN-001", 500, "identity", Wire.Soap11);
        office.ShouldBeFault("IDN-004", 500, "identity", Wire.Soap11);
        broken.ShouldBeFault("SOAP-003", 500, "envelope", Wire.Soap11);
        foreach (var answer in new[] { schema, identity, office, broken })
        {
            answer.Fault().Code.Should().StartWith("Client.");
            answer.InBusta("RiferimentoMessaggio").Should().StartWith("PAT901_");
            answer.Eccezioni().Should().BeEmpty();
        }
    }

    [Fact]
    public async Task RuleOfTheDomanda_IsANormalAnswer()
    {
        var answer = await fixture.Client().SendAsync(new BustaDiProva { Azione = "PresentaDomanda", Body = Wire.PresentaDomanda(Wire.Sample("errori/AT-R001.xml", Target.Fresh("porta-regola-1"))) });

        answer.Status.Should().Be(200);
        answer.Codici.Should().Contain("AT-R001");
        answer.InBusta("RiferimentoMessaggio").Should().StartWith("PAT901_");
    }

    [Theory]
    [InlineData("text/plain", "GW-HTTP-415", 415)]
    [InlineData("application/json", "GW-HTTP-415", 415)]
    public async Task OtherMediaType_Is415(string mediaType, string codice, int status)
    {
        var answer = await fixture.Client().SendToPortaAsync(new BustaDiProva().ToString(), mediaType);

        answer.ShouldBeFault(codice, status, "transport", Wire.Soap11);
    }

    [Theory]
    [InlineData("PD")]
    [InlineData("PD/")]
    public async Task Address_HasItsSlashOrNot(string address) =>
        (await fixture.Client().SendToPortaAsync(new BustaDiProva().ToString(), address: address)).Status.Should().Be(200);

    private static string Changed(string old, string replacement) => new BustaDiProva().ToString().Replace(old, replacement, StringComparison.Ordinal);
}
