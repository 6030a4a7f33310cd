using System.Globalization;
using System.Xml.Linq;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Tests.Adesioni;
using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Gateway.Tests.Lotti;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;
using Microsoft.AspNetCore.Http;
using static Inps.Interop.Gateway.Tests.Consegne.PatronatoConLotti;

namespace Inps.Interop.Gateway.Tests.Consegne;

/// <summary>NONBLOCK_PUSH_SOAP from end to end: a lotto is sent with X-ReplyTo, and its result arrives there, whatever the consumer does meanwhile.</summary>
public sealed class ConsegnaEsitiTests(ConsumatoriIscritti iscritti) : IClassFixture<ConsumatoriIscritti>
{
    private static readonly XNamespace Im = Messaggi.Ns;
    private readonly PatronatoConLotti patronato = iscritti.Patronato;

    [Fact]
    public async Task Result_IsDeliveredPageByPage_AsEsitiLottoTellsIt()
    {
        await using var consumatore = await ConsumatoreDiProva.StartAsync();
        await using var proprio = await StartAsync([consumatore.Indirizzo]);

        var numero = await proprio.SendAsync(consumatore.Indirizzo);
        var consegna = await proprio.ConsegnataAsync(numero);

        Of(consegna, "Indirizzo").Should().Be(consumatore.Indirizzo);
        Of(consegna, "PagineConsegnate").Should().Be("3");
        Of(consegna, "Tentativi").Should().Be("0");
        Of(consegna, "ProssimoTentativo").Should().BeNull();
        Of(consegna, "DataOraConclusione").Should().NotBeNull();
        consumatore.Chiamate.Should().Be(3);
        consumatore.Pagine.Ricevute.Should().Equal($"{numero}-0001", $"{numero}-0002", $"{numero}-0003");
        for (var pagina = 1; pagina <= 3; pagina++)
        {
            var delivered = XDocument.Parse(consumatore.Pagine.Read(string.Create(CultureInfo.InvariantCulture, $"{numero}-{pagina:D4}")));
            var asked = await proprio.CallAsync(Messaggi.Su("EsitiLotto", $"{Messaggi.Numero(numero)}<m:Pagina>{pagina}</m:Pagina><m:Dimensione>3</m:Dimensione>"));
            var esiti = delivered.Descendants(Im + "Esiti").Single();
            Plain(esiti).Should().Be(Plain(asked.Envelope.Descendants(Im + "Esiti").Single()));
            (await ServedSchemas.ErrorsOfAsync(proprio.Gateway, Messaggi.Servizio, new Answer(200, "", null, new Dictionary<string, string>(), delivered.ToString()))).Should().BeEmpty();
        }

        var lotto = XDocument.Parse(consumatore.Pagine.Read($"{numero}-0001")).Descendants(Im + "Lotto").Single();
        Plain(lotto).Should().Be(Plain(new XElement(WithoutConsegna((await proprio.StatoAsync(numero)).Envelope.Descendants(Im + "Lotto").Single()))));
        (await proprio.Gateway.StopAsync()).Should().Be(0, proprio.Gateway.Errors);
    }

    [Fact]
    public async Task Strangers_AreNeverCalled()
    {
        await using var consumatore = iscritti.Take();
        await using var estraneo = await ConsumatoreDiProva.StartAsync();
        var idLotto = Messaggi.NewIdLotto();
        string[] headers =
        [
            ReplyTo(estraneo.Indirizzo),
            ReplyTo(consumatore.Indirizzo + "/"),
            ReplyTo(consumatore.Indirizzo + "?a=1"),
            ReplyTo(consumatore.Indirizzo.Replace("localhost", "LOCALHOST", StringComparison.Ordinal)),
            ReplyTo(consumatore.Indirizzo.Replace("https", "http", StringComparison.Ordinal)),
            ReplyTo($"https://localhost:{consumatore.Port}@localhost:{estraneo.Port}/esiti"),
            ReplyTo("https://altro.example/esiti"),
            ReplyTo("file:///etc/passwd"),
            ReplyTo(consumatore.Indirizzo) + ReplyTo(consumatore.Indirizzo),
        ];

        foreach (var header in headers)
        {
            var answer = await patronato.InviaAsync(header, idLotto: idLotto);
            answer.ShouldBeFault("GW-ADE-03", 403, "operation");
            (await ServedSchemas.ErrorsOfAsync(patronato.Gateway, Messaggi.Servizio, answer)).Should().BeEmpty();
        }

        (await patronato.CallAsync(Messaggi.Su("StatoLotto", Messaggi.Id(idLotto)))).Esito.Should().Be("DATI_NON_TROVATI", "nothing was taken in");
        await patronato.ConsegnataAsync(await patronato.SendAsync(consumatore.Indirizzo));
        estraneo.Chiamate.Should().Be(0);
    }

    [Fact]
    public async Task EmptyHeader_AndNone_DeliverNothing_AndOneThatMustBeUnderstoodIs()
    {
        await using var consumatore = iscritti.Take();
        var senza = (await patronato.InviaAsync("")).Element("NumeroLotto", Messaggi.Ns)!;
        var vuoto = (await patronato.InviaAsync($"""<im:X-ReplyTo xmlns:im="{Messaggi.Ns}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>""")).Element("NumeroLotto", Messaggi.Ns)!;
        var con = (await patronato.InviaAsync($"""<im:X-ReplyTo xmlns:im="{Messaggi.Ns}" s:mustUnderstand="true"> {consumatore.Indirizzo} </im:X-ReplyTo>""")).Element("NumeroLotto", Messaggi.Ns)!;

        // Lotti of an ente are worked in their order: the others are concluded by now.
        await patronato.ConsegnataAsync(con);

        consumatore.Pagine.Ricevute.Should().OnlyContain(pagina => pagina.StartsWith(con, StringComparison.Ordinal));
        foreach (var numero in (string[])[senza, vuoto])
        {
            var stato = await patronato.StatoAsync(numero);
            stato.Element("Concluso", Messaggi.Ns).Should().Be("SI");
            stato.Element("Consegna", Messaggi.Ns).Should().BeNull();
        }
    }

    [Theory]
    [InlineData("rifiuta", "^Il fruitore ha risposto 500\\.$")]
    [InlineData("tace", "^Nessuna risposta entro 1000 ms\\.$")]
    [InlineData("rinvia altrove", "^Il fruitore ha risposto 307\\.$")]
    [InlineData("risponde html", "^La risposta del fruitore non è SOAP\\.$")]
    [InlineData("risponde a metà", "^La risposta del fruitore non si può leggere\\.$")]
    [InlineData("risponde altro", "^La risposta del fruitore non è la conferma prevista\\.$")]
    [InlineData("risponde senza fine", "^La connessione non riesce")]
    [InlineData("risponde un fault", "^Il fruitore ha risposto")]
    [InlineData("chiude", "^La connessione (TLS )?non riesce")]
    [InlineData("certificato di altri", "^La connessione TLS non riesce")]
    [InlineData("non conosce il gateway", "^La connessione (TLS )?non riesce")]
    [InlineData("non c'è", "^La connessione non riesce")]
    public async Task ConsumerThatFails_IsTriedAgain_AndGetsEverythingWhenItRecovers(string umore, string errore)
    {
        await using var estraneo = await ConsumatoreDiProva.StartAsync();
        await using var consumatore = iscritti.Take();
        await MakeAsync(consumatore, umore, estraneo.Indirizzo);
        var prima = await TestDatabase.Sqlite(patronato.Gateway.Folder).CountAsync("""SELECT COUNT(*) FROM "Domande" """, TestContext.Current.CancellationToken);

        var numero = await patronato.SendAsync(consumatore.Indirizzo);
        var consegna = await patronato.ConsegnaAsync(numero, c => int.Parse(Of(c, "Tentativi")!, CultureInfo.InvariantCulture) >= 2);

        Of(consegna, "StatoConsegna").Should().Be("DA_CONSEGNARE");
        Of(consegna, "UltimoErrore").Should().MatchRegex(errore);
        Of(consegna, "ProssimoTentativo").Should().NotBeNull();
        Of(consegna, "PagineConsegnate").Should().Be("0");

        await RecoverAsync(consumatore, umore);
        Of(await patronato.ConsegnataAsync(numero), "UltimoErrore").Should().BeNull();

        consumatore.Pagine.Ricevute.Should().Equal($"{numero}-0001", $"{numero}-0002", $"{numero}-0003");
        consumatore.EsitiOf(numero).Should().Equal($"1:{prima + 1}", $"2:{prima + 2}", $"3:{prima + 3}", $"4:{prima + 4}", "5:", $"6:{prima + 5}", $"7:{prima + 6}");
        estraneo.Chiamate.Should().Be(0, "nobody is redirected");
    }

    [Fact]
    public async Task LostAcknowledgement_BringsTheSamePageAgain()
    {
        await using var consumatore = iscritti.Take();
        var left = 2;
        consumatore.Umore = async (context, next) =>
        {
            if (left-- <= 0)
            {
                await next();
                return;
            }

            context.Response.Body = Stream.Null;
            await next();
            context.Abort();
        };

        var numero = await patronato.SendAsync(consumatore.Indirizzo, count: 4);
        await patronato.ConsegnataAsync(numero);

        consumatore.Pagine.Ricevute.Should().Equal($"{numero}-0001", $"{numero}-0002");
        consumatore.Pagine.Ripetute.Should().Be(2);
        consumatore.Arrivate.Should().HaveCount(4).And.Subject.Distinct().Should().HaveCount(2, "a repetition is the same to the byte");
    }

    [Fact]
    public async Task DiscardedLotto_IsDelivered_WithItsReasons()
    {
        await using var consumatore = iscritti.Take();

        var answer = await patronato.CallAsync(
            Messaggi.InviaLotto(Messaggi.NewIdLotto(), [InviaLottoTests.Nuova(), InviaLottoTests.Nuova()], new Invio(NumeroDomande: 9)), ReplyTo(consumatore.Indirizzo));
        answer.Element("StatoLotto", Messaggi.Ns).Should().Be("SCARTATO", answer.Text);
        var numero = answer.Element("NumeroLotto", Messaggi.Ns)!;
        await patronato.ConsegnataAsync(numero);

        consumatore.Pagine.Ricevute.Should().Equal($"{numero}-0001");
        var page = XDocument.Parse(consumatore.Pagine.Read($"{numero}-0001"));
        page.Descendants(Im + "StatoLotto").Select(stato => stato.Value).Should().Equal("SCARTATO", "SCARTATO");
        page.Descendants(XName.Get("Codice", Wire.Comune)).Select(codice => codice.Value).Should().Equal("LOT-R002");
        page.Descendants(Im + "Elemento").Should().BeEmpty();
    }

    [Fact]
    public async Task AddressTakenOutOfTheAdesione_IsGivenUp_AndTheEnteLearnsOfIt()
    {
        await using var consumatore = await ConsumatoreDiProva.StartAsync();
        string numero, folder;
        await using (var con = await StartAsync([consumatore.Indirizzo]))
        {
            consumatore.Answer(503, int.MaxValue);
            (numero, folder) = (await con.SendAsync(consumatore.Indirizzo), con.Gateway.Folder);
            await con.ConsegnaAsync(numero, c => Of(c, "Tentativi") != "0");
            await con.Gateway.StopAsync();
        }

        consumatore.Umore = null;
        await using var senza = await StartAsync([], folder: folder);
        var consegna = await senza.ConsegnaAsync(numero, c => Of(c, "StatoConsegna") == "ABBANDONATA");

        Of(consegna, "UltimoErrore").Should().Be("L'indirizzo non è più tra quelli dell'adesione, o l'adesione non è attiva.");
        consumatore.Pagine.Ricevute.Should().BeEmpty();
        var database = TestDatabase.Sqlite(folder);
        (await database.CountAsync("""SELECT COUNT(*) FROM "Eventi" WHERE "Tipo" = 37""", TestContext.Current.CancellationToken)).Should().Be(1);
    }

    [Fact]
    public async Task OperatorsResend_DeliversTheWholeResultAgain()
    {
        await using var consumatore = iscritti.Take();
        var numero = await patronato.SendAsync(consumatore.Indirizzo);
        await patronato.ConsegnataAsync(numero);

        var delivered = await patronato.Gateway.OperateAsync(["consegne", "elenco", "Consegnata"]);
        var ofAnother = await patronato.Gateway.OperateAsync(["consegne", "rinvia", "PAT902", numero]);
        (await patronato.Gateway.OperateAsync(["consegne", "rinvia", "PAT901", numero])).Should().Be((0, $"{numero}: di nuovo da consegnare.", ""));

        await patronato.ConsegnataAsync(numero);
        delivered.Output.Should().Contain(numero).And.Contain(consumatore.Indirizzo);
        ofAnother.Should().Be((1, "", $"L'ente PAT902 non ha una consegna del lotto {numero}."));
        consumatore.Pagine.Ripetute.Should().Be(3);
        consumatore.Pagine.Ricevute.Should().HaveCount(3);
    }

    private static async Task MakeAsync(ConsumatoreDiProva consumatore, string umore, string altrove)
    {
        switch (umore)
        {
            case "certificato di altri":
                var stranger = new DevelopmentCertificates(TestFolders.New("altra-ca"), TimeProvider.System);
                stranger.Ensure();
                await consumatore.StopAsync();
                await consumatore.StartAgainAsync((stranger.PemOf("server"), stranger.KeyOf("server")));
                break;
            case "non conosce il gateway":
                await consumatore.StopAsync();
                await consumatore.StartAgainAsync(gateway: "CN=un altro");
                break;
            case "non c'è":
                await consumatore.StopAsync();
                break;
            default:
                consumatore.Umore = (context, _) => AnswerAsync(context, umore, altrove);
                break;
        }
    }

    private static async Task RecoverAsync(ConsumatoreDiProva consumatore, string umore)
    {
        consumatore.Umore = null;
        if (umore is "certificato di altri" or "non conosce il gateway")
        {
            await consumatore.StopAsync();
        }

        if (umore is "certificato di altri" or "non conosce il gateway" or "non c'è")
        {
            await consumatore.StartAgainAsync();
        }
    }

    private static Task AnswerAsync(HttpContext context, string umore, string altrove)
    {
        const string Soap = "application/soap+xml; charset=utf-8";
        var (status, type, body) = umore switch
        {
            "rifiuta" => (500, Soap, ""),
            "rinvia altrove" => (307, Soap, ""),
            "risponde html" => (200, "text/html", "<html><body>Benvenuto</body></html>"),
            "risponde a metà" => (200, Soap, Wire.Envelope("<ConsegnaEsitiResponse", null)[..^20]),
            "risponde altro" => (200, Soap, Wire.Envelope("<Altro xmlns=\"urn:altro\"/>", null)),
            "risponde senza fine" => (200, Soap, new string(' ', 2 * 1024 * 1024)),
            "risponde un fault" => (200, Soap, Wire.Envelope("<s:Fault><s:Code><s:Value>s:Receiver</s:Value></s:Code><s:Reason><s:Text xml:lang=\"it\">Guasto</s:Text></s:Reason></s:Fault>", null)),
            _ => (0, "", ""),
        };
        if (umore == "tace")
        {
            return Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        }

        if (status == 0)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.Headers.Location = status == 307 ? altrove : default;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static XElement WithoutConsegna(XElement lotto)
    {
        lotto.Element(Im + "Consegna")?.Remove();
        return lotto;
    }

    /// <summary>Names, values and structure, whatever the prefixes.</summary>
    private static string Plain(XElement element) =>
        $"{element.Name}({(element.HasElements ? string.Join(",", element.Elements().Select(Plain)) : element.Value)})";
}
