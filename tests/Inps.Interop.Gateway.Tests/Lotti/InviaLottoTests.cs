using Inps.Interop.Gateway.Tests.EndToEnd;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;
using static Inps.Interop.Gateway.Tests.Lotti.Messaggi;

namespace Inps.Interop.Gateway.Tests.Lotti;

/// <summary>InviaLotto over real TLS: what is taken, what is refused, and what the answer says of it.</summary>
[Collection(OneLottiGateway.Name)]
public sealed class InviaLottoTests(LottiGateway gateway)
{
    [Theory]
    [InlineData(Wire.Soap12)]
    [InlineData(Wire.Soap11)]
    public async Task DomandeInTheMessage_AreTaken_AndWorkedLater(string soap)
    {
        var idLotto = NewIdLotto();

        var answer = await gateway.CallAsync(InviaLotto(idLotto, [Nuova(), Nuova()]), soap: soap);

        answer.Esito.Should().Be("OK", answer.Text);
        answer.Element("NumeroLotto", Ns).Should().MatchRegex("^LOT[0-9]{17}$");
        answer.Element("IdLotto", Ns).Should().Be(idLotto);
        answer.Element("StatoLotto", Ns).Should().Be("RICEVUTO");
        answer.Element("ElementiAcquisiti", Ns).Should().Be("2");
        answer.Element("DataOraRicezione", Ns).Should().NotBeNull();
        answer.Element("IntervalloInterrogazione", Ns).Should().MatchRegex(Target.Address is null ? "^7$" : "^[0-9]+$");
        answer.Element("Duplicato", Wire.Comune).Should().Be("NO");
        var stato = await gateway.ConcludeAsync(idLotto);
        stato.Element("StatoLotto", Ns).Should().Be("COMPLETATO", stato.Text);
        stato.Element("Presentate", Ns).Should().Be("2");
        stato.Element("Protocollate", Ns).Should().Be("2");
    }

    [Fact]
    public async Task Answer_CarriesTheCorrelationHeader()
    {
        var answer = await gateway.InviaAsync(NewIdLotto(), [Nuova()]);

        var header = answer.Envelope.Elements().First();
        header.Name.LocalName.Should().Be("Header");
        header.Elements().Should().ContainSingle().Which.Should().Match<System.Xml.Linq.XElement>(block =>
            block.Name.LocalName == "X-Correlation-ID" && block.Name.NamespaceName == Ns && block.Value == answer.Element("NumeroLotto", Ns));
    }

    [Theory]
    [InlineData("xml", Wire.Soap12)]
    [InlineData("gzip", Wire.Soap12)]
    [InlineData("zip", Wire.Soap11)]
    public async Task File_AsTheAttachment_IsTaken(string form, string soap)
    {
        var idLotto = NewIdLotto();
        var file = Compressi.As(form, LottiDiProva.File([Nuova(), Nuova(), Nuova()]));

        var answer = await gateway.InviaFileAsync(idLotto, 3, file, soap: soap);

        answer.Esito.Should().Be("OK", answer.Text);
        answer.Element("ImprontaSha256", Ns).Should().Be(Sha256(file));
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate", Ns).Should().Be("3");
    }

    [Fact]
    public async Task File_InBase64_IsTaken()
    {
        var (idLotto, file) = (NewIdLotto(), LottiDiProva.Gzip(LottiDiProva.File([Nuova()])));

        var answer = await gateway.CallAsync(InviaLotto(idLotto, 1, $"<m:File>{Convert.ToBase64String(file)}</m:File>", new Invio(Impronta: Sha256(file))));

        answer.Esito.Should().Be("OK", answer.Text);
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate", Ns).Should().Be("1");
    }

    [Fact]
    public async Task SameLottoAgain_IsADuplicate_AndNothingIsWorkedTwice()
    {
        var idLotto = NewIdLotto();
        string[] domande = [Nuova(), Nuova()];
        var first = await gateway.InviaAsync(idLotto, domande);
        await gateway.ConcludeAsync(idLotto);

        var again = await gateway.InviaAsync(idLotto, domande);

        again.Esito.Should().Be("OK", again.Text);
        again.Element("Duplicato", Wire.Comune).Should().Be("SI");
        again.Element("NumeroLotto", Ns).Should().Be(first.Element("NumeroLotto", Ns));
        again.Element("StatoLotto", Ns).Should().Be("COMPLETATO");
        again.Element("DataOraRicezione", Ns).Should().Be(first.Element("DataOraRicezione", Ns));
        again.Element("IntervalloInterrogazione", Ns).Should().BeNull("there is nothing to wait for");
    }

    [Fact]
    public async Task OtherContentUnderTheSameIdLotto_IsAConflict()
    {
        var idLotto = NewIdLotto();
        await gateway.InviaAsync(idLotto, [Nuova()]);

        var other = await gateway.InviaAsync(idLotto, [Nuova()]);

        Refused(other, "LOT-R001");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task CountThatDoesNotAgree_DiscardsTheLotto(int announced)
    {
        var idLotto = NewIdLotto();

        var answer = await gateway.InviaFileAsync(idLotto, announced, LottiDiProva.File([Nuova(), Nuova()]));

        Discarded(answer, "LOT-R002");
        var stato = await gateway.CallAsync(Su("StatoLotto", Id(idLotto)));
        stato.Element("StatoLotto", Ns).Should().Be("SCARTATO");
        stato.Element("Concluso", Ns).Should().Be("SI");
        stato.Codici.Should().Equal("LOT-R002");
    }

    [Fact]
    public async Task DigestThatDoesNotAgree_DiscardsTheLotto_WhichMayBeSentAgain()
    {
        var (idLotto, file) = (NewIdLotto(), LottiDiProva.File([Nuova()]));

        Discarded(await gateway.InviaFileAsync(idLotto, 1, file, new Invio(Impronta: new string('0', 64))), "LOT-R003");

        (await gateway.InviaFileAsync(idLotto, 1, file)).Esito.Should().Be("OK");
        (await gateway.ConcludeAsync(idLotto)).Element("Presentate", Ns).Should().Be("1");
    }

    [Fact]
    public async Task FileWithoutDigest_IsRefused_BeforeALottoIsMade()
    {
        var idLotto = NewIdLotto();
        var answer = await gateway.CallAsync(InviaLotto(idLotto, 1, $"<m:File>{Convert.ToBase64String(LottiDiProva.File([Nuova()]))}</m:File>", new Invio()));

        Refused(answer, "LOT-R003");
        answer.Element("NumeroLotto", Ns).Should().BeNull();
        (await gateway.CallAsync(Su("StatoLotto", Id(idLotto)))).Codici.Should().Equal("LOT-R010");
    }

    [Inside("wants limits of its own")]
    [Theory]
    [InlineData(0)]
    [InlineData(LottiGateway.ElementiNelMessaggio + 1)]
    public async Task NoneOrTooManyInTheMessage_AreRefused(int count)
    {
        var domande = Enumerable.Range(0, count).Select(_ => Nuova()).ToList();

        Refused(await gateway.InviaAsync(NewIdLotto(), domande), "LOT-R005");
        Refused(await gateway.InviaAsync(NewIdLotto(), domande, new Invio(NumeroDomande: Math.Max(1, count - 1))), count == 0 ? "LOT-R002" : "LOT-R005");
    }

    [Inside("wants limits of its own")]
    [Fact]
    public async Task TooManyInAFile_AreRefused()
    {
        const int count = LottiGateway.ElementiNelFile + 1;

        Refused(await gateway.InviaFileAsync(NewIdLotto(), count, LottiDiProva.File([Nuova()])), "LOT-R005");

        // Announced as few: the first one too many ends it.
        Discarded(
            await gateway.InviaFileAsync(NewIdLotto(), LottiGateway.ElementiNelFile, LottiDiProva.File(Enumerable.Repeat("<D/>", count))), "LOT-R002");
    }

    [Fact]
    public async Task DomandaOfAnotherPrestazioneThanDeclared_DiscardsTheLotto()
    {
        var domande = new[] { Nuova(), Wire.Sample("Alas/v1/valide/minimo.xml", Domande.NewId()) };

        var answer = await gateway.InviaAsync(NewIdLotto(), domande, new Invio(Prestazione: "AT"));

        Discarded(answer, "LOT-R007");
    }

    [Inside("wants adesioni of its own")]
    [Fact]
    public async Task ServiceThatTheAdesioneDoesNotName_IsRefused()
    {
        await using var other = await GatewayProcess.StartAsync(
            adesioni: [new RigaAdesione("PAT901", [new(TestCertificates.PemOf("patronato1"))]) { Servizi = ["AssegnoTemporaneo"] }]);
        using var client = other.Client();

        (await client.PostAsync(Wire.Envelope(InviaLotto(NewIdLotto(), [Nuova()])), Servizio)).ShouldBeFault("GW-ADE-02", 403, "fruitore");
    }

    internal static string Nuova() => LottiDiProva.Domanda(Domande.NextN(), Domande.NewId());

    internal static void Refused(Answer answer, string codice)
    {
        answer.Esito.Should().BeOneOf(["RICHIESTA_INVALIDA", "STATO_NON_COMPATIBILE"], answer.Text);
        answer.Codici.Should().Equal([codice], answer.Text);
    }

    internal static void Discarded(Answer answer, string codice)
    {
        Refused(answer, codice);
        answer.Element("StatoLotto", Ns).Should().Be("SCARTATO", answer.Text);
    }
}
