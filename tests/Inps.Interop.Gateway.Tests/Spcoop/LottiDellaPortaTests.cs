using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Gateway.Tests.Mtom;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Spcoop;

/// <summary>A lotto through the Porta di Dominio: request with its receipt, then requests of the result that refer to it (asincrono asimmetrico).</summary>
[Collection(OneLottiGateway.Name)]
public sealed class LottiDellaPortaTests(LottiGateway gateway)
{
    private const string Asimmetrico = "EGOV_IT_ServizioAsincronoAsimmetrico";

    [Fact]
    public async Task Lotto_IsTaken_AndItsResultIsAskedForWithItsIdentifier()
    {
        var idLotto = Messaggi.NewIdLotto();
        var domande = Enumerable.Range(0, 3).Select(i => DomandeDiProva.Domanda(7_420_000 + i, Target.Fresh($"porta-lotto-{i}"))).ToList();
        var invio = Su("InviaLotto", Messaggi.InviaLotto(idLotto, domande)) with { DopoMessaggio = BustaDiProva.AlPiuUnaVolta() };

        var ricevuta = await gateway.Client.SendAsync(invio);
        await gateway.ConcludeAsync(idLotto);
        var stato = await gateway.Client.SendAsync(Su("StatoLotto", Messaggi.Su("StatoLotto", Messaggi.Id(idLotto))) with { Riferimento = invio.Identificatore });
        var esiti = await gateway.Client.SendAsync(Su("EsitiLotto", Messaggi.Su("EsitiLotto", Messaggi.Id(idLotto))) with
        {
            Riferimento = invio.Identificatore,
            Collaborazione = invio.Identificatore,
        });

        ricevuta.Status.Should().Be(200, "the answer was {0}", ricevuta.Text);
        ricevuta.Element("NumeroLotto").Should().NotBeNull();
        (ricevuta.InBusta("RiferimentoMessaggio"), ricevuta.InBusta("Collaborazione")).Should().Be((invio.Identificatore, invio.Identificatore));
        ricevuta.Element("X-Correlation-ID").Should().Be(ricevuta.Element("NumeroLotto"));
        stato.Element("Concluso", Messaggi.Ns).Should().Be("SI", "the answer was {0}", stato.Text);
        esiti.Status.Should().Be(200, "the answer was {0}", esiti.Text);
        esiti.Envelope.Descendants().Count(e => e.Name.LocalName == "NumeroDomanda").Should().Be(3);
        (esiti.InBusta("ProfiloCollaborazione"), esiti.InBusta("Collaborazione")).Should().Be((Asimmetrico, invio.Identificatore));
    }

    /// <summary>The same lotto of the other door, and its domande presented alone there, are the same.</summary>
    [Fact]
    public async Task LottoOfTheOtherDoor_IsADuplicateHere_AndSoAreItsDomande()
    {
        var idLotto = Messaggi.NewIdLotto();
        var domanda = DomandeDiProva.Domanda(7_420_010, Target.Fresh("porta-lotto-doppio"));
        var alone = await gateway.Client.PostAsync(Wire.Envelope(Wire.PresentaDomanda(domanda)));

        var byModi = await gateway.InviaAsync(idLotto, [domanda]);
        await gateway.ConcludeAsync(idLotto);
        var invio = Su("InviaLotto", Messaggi.InviaLotto(idLotto, [domanda]));
        var byPorta = await gateway.Client.SendAsync(invio);
        var esiti = await gateway.Client.SendAsync(Su("EsitiLotto", Messaggi.Su("EsitiLotto", Messaggi.Id(idLotto))) with { Riferimento = invio.Identificatore });

        byPorta.Element("NumeroLotto").Should().Be(byModi.Element("NumeroLotto")).And.NotBeNull();
        byPorta.Element("Duplicato").Should().Be("SI");
        esiti.Element("NumeroDomanda").Should().Be(alone.Element("NumeroDomanda")).And.NotBeNull();
    }

    [Fact]
    public async Task FileBesideTheEnvelope_IsALottoToo()
    {
        var idLotto = Messaggi.NewIdLotto();
        var file = LottiDiProva.File(7_420_020, 1);
        var body = Messaggi.InviaLotto(idLotto, 1, $"<m:File>{Package.Include("file")}</m:File>", new(Impronta: Messaggi.Sha256(file)));
        using var content = Package.Content(Su("InviaLotto", body).ToString(), Wire.Soap11, ("file", file));

        using var response = await gateway.Client.PostAsync(new Uri("PD", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(200, "the answer was {0}", text);
        text.Should().Contain("NumeroLotto>").And.Contain("RiferimentoMessaggio>");
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate").Should().Be("1");
    }

    [Fact]
    public async Task ResultWithoutReference_IsTheException109()
    {
        var answer = await gateway.Client.SendAsync(Su("StatoLotto", Messaggi.Su("StatoLotto", Messaggi.Id("lotto-1"))));

        answer.Eccezioni().Should().Equal(("EGOV_IT_109", "GRAVE", "IntestazioneMessaggio/Messaggio/RiferimentoMessaggio"));
    }

    [Fact]
    public async Task ResultWithAnUnknownReference_IsTheException111()
    {
        var asked = Su("EsitiLotto", Messaggi.Su("EsitiLotto", Messaggi.Id("lotto-1")));

        var answer = await gateway.Client.SendAsync(asked with { Riferimento = BustaDiProva.NewIdentificatore("PAT901") });

        answer.ShouldBeFault("EGOV_IT_111", 500, "busta", Wire.Soap11);
        answer.Eccezioni().Should().Equal(("EGOV_IT_111", "GRAVE", "IntestazioneMessaggio/Messaggio/RiferimentoMessaggio"));
    }

    /// <summary>A conversation is about the lotto that opened it, whichever way the other one is named.</summary>
    [Fact]
    public async Task ResultOfAnotherLotto_IsTheException111()
    {
        var (uno, altro) = (Messaggi.NewIdLotto(), Messaggi.NewIdLotto());
        var invio = Su("InviaLotto", Messaggi.InviaLotto(uno, [DomandeDiProva.Domanda(7_420_030, Target.Fresh("porta-lotto-30"))]));
        (await gateway.Client.SendAsync(invio)).Status.Should().Be(200);
        var numero = (await gateway.InviaAsync(altro, [DomandeDiProva.Domanda(7_420_031, Target.Fresh("porta-lotto-31"))])).Element("NumeroLotto")!;
        Task<Answer> AskAsync(string azione, string quale) => gateway.Client.SendAsync(Su(azione, Messaggi.Su(azione, quale)) with { Riferimento = invio.Identificatore });

        Answer[] refused = [await AskAsync("StatoLotto", Messaggi.Id(altro)), await AskAsync("EsitiLotto", $"<m:NumeroLotto>{numero}</m:NumeroLotto>")];
        var own = await AskAsync("StatoLotto", Messaggi.Id(uno));
        var none = await AskAsync("StatoLotto", Messaggi.Id(Messaggi.NewIdLotto()));

        foreach (var answer in refused)
        {
            answer.ShouldBeFault("EGOV_IT_111", 500, "operation", Wire.Soap11);
            answer.Eccezioni().Should().Equal(("EGOV_IT_111", "GRAVE", "IntestazioneMessaggio/Messaggio/RiferimentoMessaggio"));
            answer.Text.Should().NotContain(numero);
        }

        own.Element("IdLotto").Should().Be(uno, "the answer was {0}", own.Text);
        none.Element("Esito", Wire.Comune).Should().Be("DATI_NON_TROVATI", "the answer was {0}", none.Text);
    }

    [Fact]
    public async Task IdentifierOfAnotherLotto_IsTheException110_AndOfTheSameItIsARepetition()
    {
        var invio = Su("InviaLotto", Messaggi.InviaLotto(Messaggi.NewIdLotto(), [DomandeDiProva.Domanda(7_420_040, Target.Fresh("porta-lotto-40"))]));

        var first = await gateway.Client.SendAsync(invio);
        var again = await gateway.Client.SendAsync(invio);
        var other = await gateway.Client.SendAsync(invio with { Body = Messaggi.InviaLotto(Messaggi.NewIdLotto(), [DomandeDiProva.Domanda(7_420_041, Target.Fresh("porta-lotto-41"))]) });

        first.Status.Should().Be(200, "the answer was {0}", first.Text);
        again.Element("Duplicato").Should().Be("SI", "the answer was {0}", again.Text);
        other.Eccezioni().Should().Equal(("EGOV_IT_110", "GRAVE", "IntestazioneMessaggio/Messaggio/Identificatore"));
    }

    [Fact]
    public async Task LottoThatRefersToAMessage_IsTheException111()
    {
        var invio = Su("InviaLotto", Messaggi.InviaLotto(Messaggi.NewIdLotto(), []));

        var answer = await gateway.Client.SendAsync(invio with { Riferimento = BustaDiProva.NewIdentificatore("PAT901") });

        answer.Eccezioni().Should().Equal(("EGOV_IT_111", "GRAVE", "IntestazioneMessaggio/Messaggio/RiferimentoMessaggio"));
    }

    [Fact]
    public async Task OtherConversation_IsTheException104()
    {
        var altra = BustaDiProva.NewIdentificatore("PAT901");

        var answer = await gateway.Client.SendAsync(Su("InviaLotto", Messaggi.InviaLotto(Messaggi.NewIdLotto(), [])) with { Collaborazione = altra });

        answer.Eccezioni().Should().Equal(("EGOV_IT_104", "GRAVE", "IntestazioneMessaggio/Collaborazione"));
    }

    [Theory]
    [InlineData("InviaLotto", "EGOV_IT_ServizioSincrono")]
    [InlineData("AnnullaLotto", Asimmetrico)]
    public async Task ProfileOfAnotherAction_IsTheException103(string azione, string profilo)
    {
        var answer = await gateway.Client.SendAsync(Su(azione, Messaggi.Su(azione, Messaggi.Id("lotto-1"))) with { Profilo = profilo });

        answer.Eccezioni().Should().Equal(("EGOV_IT_103", "GRAVE", "IntestazioneMessaggio/ProfiloCollaborazione"));
    }

    private static BustaDiProva Su(string azione, string body) => new() { Servizio = Messaggi.Servizio, Azione = azione, Profilo = Asimmetrico, Body = body };
}
