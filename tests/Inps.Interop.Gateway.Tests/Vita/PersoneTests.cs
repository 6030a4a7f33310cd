using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>Personal data, notifications and bonuses of those whom the ente assists.</summary>
[Collection(OneRegister.Name)]
public sealed class PersoneTests(GatewayFixture fixture)
{
    private static readonly string[] Fatti = ["IdRichiestaAggiornamento"];

    [Fact]
    public async Task Anagrafica_IsThatOfTheDomanda_AndCountsTheUpdatesThatWait()
    {
        await fixture.SubmitAsync();
        var persona = $"<g:CodiceFiscale>{Persone.Richiedente}</g:CodiceFiscale>";
        var before = await fixture.GestioneAsync("ConsultaAnagrafica", persona);

        var update = await fixture.CallTwiceAsync(
            "GestioneDomande",
            Domande.Gestione(
                "AggiornaAnagrafica",
                $"<g:Soggetto><c:CodiceFiscale>{Persone.Richiedente}</c:CodiceFiscale><c:Cognome>{before.Element("Cognome")}</c:Cognome><c:Nome>{before.Element("Nome")}</c:Nome></g:Soggetto>"),
            Fatti);
        var after = await fixture.GestioneAsync("ConsultaAnagrafica", persona);

        before.Esito.Should().Be("OK", "the answer was {0}", before.Text);
        before.Element("Cognome").Should().NotBeNullOrEmpty();
        update.Element("IdRichiestaAggiornamento").Should().StartWith("AGG");
        int.Parse(after.Element("AggiornamentiInCorso")!, null).Should().Be(int.Parse(before.Element("AggiornamentiInCorso")!, null) + 1);
    }

    [Fact]
    public async Task AggiornaAnagrafica_WithAWrongCodiceFiscale_IsRefused()
    {
        var answer = await fixture.GestioneAsync(
            "AggiornaAnagrafica", "<g:Soggetto><c:CodiceFiscale>RSSMRA80A01H501X</c:CodiceFiscale><c:Cognome>ROSSI</c:Cognome><c:Nome>MARIO</c:Nome></g:Soggetto>");

        answer.Esito.Should().Be("RICHIESTA_INVALIDA");
        answer.Codici.Should().Contain("CF-R002");
    }

    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task Notifica_IsListed_AndReadWithItsText_ByItsEnteOnly()
    {
        var submitted = await fixture.SubmitAsync();
        var (id, numero) = (submitted.Element("IdDomanda")!, submitted.Element("NumeroDomanda")!);
        await fixture.WithIstruttoreAsync(numero, (istruttore, n) =>
            istruttore.NotifyAsync(n, CanaleNotifica.Sms, "Pagamento disposto", "Il pagamento di luglio è stato disposto.", CancellationToken.None));

        var list = await fixture.GestioneAsync("ElencoNotifiche", $"<g:IdDomanda>{id}</g:IdDomanda>");
        var one = await fixture.GestioneAsync("DettaglioNotifica", $"<g:IdNotifica>{list.Element("IdNotifica")}</g:IdNotifica>");
        var others = await fixture.GestioneAsync("DettaglioNotifica", $"<g:IdNotifica>{list.Element("IdNotifica")}</g:IdNotifica>", "patronato2", Domande.IdentityPat902);

        list.Element("IdDomanda").Should().Be(id, "the answer was {0}", list.Text);
        list.Element("Canale").Should().Be("SMS");
        list.Text.Should().NotContain("luglio");
        one.Element("Testo").Should().Be("Il pagamento di luglio è stato disposto.");
        others.Esito.Should().Be("DATI_NON_TROVATI");
    }

    /// <summary>ALAS-05: the three most recent, unless another number is asked for.</summary>
    [Inside("examines domande as the Institute does")]
    [Fact]
    public async Task Notifiche_AreTheThreeMostRecent_OrAsManyAsAskedFor()
    {
        var submitted = await fixture.SubmitAsync();
        var numero = submitted.Element("NumeroDomanda")!;
        for (var i = 1; i <= 4; i++)
        {
            var oggetto = $"Notifica {i}";
            await fixture.WithIstruttoreAsync(numero, (istruttore, n) => istruttore.NotifyAsync(n, CanaleNotifica.Mail, oggetto, "Testo.", CancellationToken.None));
        }

        var tre = await fixture.GestioneAsync("ElencoNotifiche", $"<g:IdDomanda>{submitted.Element("IdDomanda")}</g:IdDomanda>");
        var tutte = await fixture.GestioneAsync("ElencoNotifiche", $"<g:IdDomanda>{submitted.Element("IdDomanda")}</g:IdDomanda><g:Limite>10</g:Limite>");

        tre.Envelope.Descendants().Where(e => e.Name.LocalName == "Oggetto").Select(e => e.Value).Should().Equal("Notifica 4", "Notifica 3", "Notifica 2");
        tre.Element("Canale").Should().Be("MAIL");
        tutte.Envelope.Descendants().Count(e => e.Name.LocalName == "Oggetto").Should().Be(4);
    }

    [Fact]
    public async Task StatoBonus_OfADomandaWithoutBonus_IsNotFound()
    {
        var id = (await fixture.SubmitAsync()).Element("IdDomanda")!;

        var answer = await fixture.GestioneAsync("StatoBonusBabySitting", $"<g:IdDomanda>{id}</g:IdDomanda>");

        answer.Esito.Should().Be("DATI_NON_TROVATI", "the answer was {0}", answer.Text);
    }
}
