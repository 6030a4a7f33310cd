using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Inps.Interop.Engine.Indici;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Time.Testing;
using static Inps.Interop.Engine.Tests.MotoreDiProva;

namespace Inps.Interop.Engine.Tests.Traffico;

/// <summary>The search over the calls finds the same before and after the filling of its index, and its pages do not move.</summary>
public class SearchTrafficoTests
{
    private const int Chiamate = 60;
    private static readonly DateTimeOffset Inizio = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    // One of each field, with the number of calls that have it.
    private static readonly Dictionary<string, (RicercaTraffico Ricerca, int Trovate)> Ricerche = new()
    {
        ["nothing"] = (new(), Chiamate),
        ["Dal"] = (new() { Dal = Inizio.AddMinutes(50) }, 10),
        ["Al"] = (new() { Al = Inizio.AddMinutes(9) }, 10),
        ["Ente"] = (new() { Ente = "PAT902" }, 20),
        ["Certificato"] = (new() { Certificato = new string('A', 64) }, 40),
        ["Ip"] = (new() { Ip = "10.0.0.3" }, 6),
        ["Porta"] = (new() { Porta = PortaDiIngresso.Spcoop }, 6),
        ["other door"] = (new() { Porta = PortaDiIngresso.Modi, Ip = "10.0.0.3" }, 0),
        ["Servizio"] = (new() { Servizio = "AssegnoTemporaneo" }, Chiamate),
        ["Operazione"] = (new() { Operazione = "Echo" }, 15),
        ["UserId"] = (new() { UserId = "RSSMRA80A01H501U" }, 30),
        ["CodiceUfficio"] = (new() { CodiceUfficio = "6038C" }, Chiamate),
        ["IdMessaggio"] = (new() { IdMessaggio = "MSG-7" }, 1),
        ["NumeroPratica"] = (new() { NumeroPratica = "PR-8" }, 1),
        ["NumeroDomanda"] = (new() { NumeroDomanda = 1009 }, 1),
        ["NumeroProtocollo"] = (new() { NumeroProtocollo = "INPS-AUF-2026-000000000009" }, 1),
        ["CodiceFiscale"] = (new() { ImprontaCodiceFiscale = [0] }, 12),
        ["Esito"] = (new() { Esito = nameof(Esito.RichiestaInvalida) }, 12),
        ["fault"] = (new() { Esito = EsitoChiamata.Guasto }, 12),
        ["Codice"] = (new() { Codice = "AT-R002" }, 12),
        ["Testo"] = (new() { Testo = "schema PUBBLICATO" }, 12),
        ["several"] = (new() { Ente = "PAT901", Esito = EsitoChiamata.Guasto, Testo = "schema", Dal = Inizio, Al = Inizio.AddMinutes(30) }, 4),
        ["nobody"] = (new() { Ente = "PAT902", IdMessaggio = "MSG-7" }, 0),
        ["no certificate"] = (new() { Certificato = "niente" }, 0),
    };

    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task EverySearch_FindsTheSame_WhereverTheFillingStands(string provider)
    {
        var clock = new FakeTimeProvider(Inizio.AddHours(2));
        await using var motore = await StartWithCallsAsync(provider, clock);
        await CheckAsync(motore, "nothing is indexed");

        await motore.Get<FillIndici>().FillTrafficoAsync(25, giveWay: false, CancellationToken.None);
        await CheckAsync(motore, "a part is indexed");

        await FillAsync(motore);
        await CheckAsync(motore, "all is indexed");
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Pages_GoOn_WhereTheLastOneEnded_WhateverArrives(string provider)
    {
        await using var motore = await StartWithCallsAsync(provider, new FakeTimeProvider(Inizio.AddHours(2)));
        await FillAsync(motore);
        var ricerca = new RicercaTraffico { UserId = "RSSMRA80A01H501U", Servizio = "AssegnoTemporaneo" };
        var search = motore.Get<SearchTraffico>();

        var prima = await search.FindAsync(ricerca, null, 12, CancellationToken.None);
        await AddAsync(motore, [Chiamata(motore, 0, Inizio.AddMinutes(119))]);
        var seconda = await search.FindAsync(ricerca, prima.Seguente, 12, CancellationToken.None);
        var terza = await search.FindAsync(ricerca, seconda.Seguente, 12, CancellationToken.None);

        var viste = prima.Chiamate.Concat(seconda.Chiamate).Concat(terza.Chiamate).Select(c => c.IdTransazione).ToList();
        viste.Should().HaveCount(30).And.OnlyHaveUniqueItems().And.BeInDescendingOrder();
        terza.Seguente.Should().BeNull();
    }

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(1000)]
    public async Task ListAsync_GivesAsManyAsAllowed_WithTheirMessages(int massimo)
    {
        await using var motore = await StartWithCallsAsync("Sqlite", new FakeTimeProvider(Inizio.AddHours(2)));
        var chiamate = new List<RecordTraffico>();

        await foreach (var chiamata in motore.Get<SearchTraffico>().ListAsync(new() { UserId = "RSSMRA80A01H501U" }, massimo, conMessaggi: true, CancellationToken.None))
        {
            chiamate.Add(chiamata);
        }

        chiamate.Should().HaveCount(Math.Min(massimo, 30)).And.OnlyContain(c => c.Richiesta != null);
        chiamate.Select(c => c.IdTransazione).Should().OnlyHaveUniqueItems().And.BeInDescendingOrder();
    }

    [Fact]
    public async Task Certificate_IsKeptOnce_AndFoundByItsDigest()
    {
        await using var motore = await StartAsync("Sqlite", new FakeTimeProvider(Inizio));
        using var chiave = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificato = new CertificateRequest("CN=prova", chiave, HashAlgorithmName.SHA256).CreateSelfSigned(Inizio, Inizio.AddYears(1));
        var impronta = certificato.GetCertHash(HashAlgorithmName.SHA256);

        await motore.Get<CertificatiVisti>().KeepAsync(certificato, CancellationToken.None);
        await motore.Get<CertificatiVisti>().KeepAsync(certificato, CancellationToken.None);

        using var trovato = await motore.Get<CertificatiVisti>().FindAsync(impronta, CancellationToken.None);
        trovato!.RawData.Should().Equal(certificato.RawData);
        (await motore.Get<CertificatiVisti>().FindAsync(new byte[32], CancellationToken.None)).Should().BeNull();
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task LateCall_IsFound_ThoughTheFillingIsPast(string provider)
    {
        var clock = new FakeTimeProvider(Inizio.AddHours(2));
        await using var motore = await StartWithCallsAsync(provider, clock);
        await FillAsync(motore);

        motore.Get<Inps.Interop.Engine.Traffico.Traffico>().Record(Chiamata(motore, 7, Inizio.AddMinutes(3)) with { IdMessaggio = "MSG-TARDI" });

        var search = motore.Get<SearchTraffico>();
        await Eventually(async () => (await search.FindAsync(new() { IdMessaggio = "MSG-TARDI" }, null, 10, CancellationToken.None)).Chiamate.Count == 1);
    }

    [Theory, MemberData(nameof(OnEach))]
    public async Task Andamento_CountsEachCallOnce(string provider)
    {
        await using var motore = await StartWithCallsAsync(provider, new FakeTimeProvider(Inizio.AddHours(2)));
        await FillAsync(motore);

        var andamento = await motore.Get<ReadAndamento>().FindAsync(Inizio, Inizio.AddHours(1), 12, CancellationToken.None);

        andamento.Barre.Should().HaveCountLessThanOrEqualTo(13);
        andamento.Barre.SelectMany(barra => barra.Esiti).Sum(esito => esito.Value).Should().Be(Chiamate);
        andamento.Barre.Sum(barra => barra.Esiti.GetValueOrDefault(EsitoChiamata.Guasto)).Should().Be(12);
        var presenta = andamento.Operazioni.Single(operazione => operazione.Operazione == "PresentaDomanda");
        presenta.Chiamate.Should().Be(45);
        presenta.P50.Should().BeInRange(3, 3.6, "each took three milliseconds");
        andamento.Codici.Should().Contain(new CodiceFrequente("PAT901", "AT-R002", 8));
    }

    [Fact]
    public async Task GetAsync_GivesTheMessages()
    {
        await using var motore = await StartWithCallsAsync("Sqlite", new FakeTimeProvider(Inizio.AddHours(2)));
        var id = (await motore.Get<SearchTraffico>().FindAsync(new() { IdMessaggio = "MSG-7" }, null, 1, CancellationToken.None)).Chiamate.Single();

        id.Richiesta.Should().BeNull();
        var chiamata = await motore.Get<SearchTraffico>().GetAsync(id.IdTransazione, CancellationToken.None);
        Compressione.Expand(chiamata!.Richiesta!).Should().Equal("<a/>"u8.ToArray());
        (await motore.Get<SearchTraffico>().GetAsync(Guid.CreateVersion7(), CancellationToken.None)).Should().BeNull();
    }

    internal static async Task<MotoreDiProva> StartWithCallsAsync(string provider, TimeProvider clock)
    {
        var motore = await StartAsync(provider, clock);
        await AddAsync(motore, Enumerable.Range(0, Chiamate).Select(i => Chiamata(motore, i, Inizio.AddMinutes(i))));
        return motore;
    }

    internal static IEnumerable<RicercaTraffico> Tutte => Ricerche.Values.Select(r => r.Ricerca);

    internal static async Task FillAsync(MotoreDiProva motore)
    {
        while (await motore.Get<FillIndici>().FillTrafficoAsync(25, giveWay: false, CancellationToken.None))
        {
        }
    }

    private static async Task CheckAsync(MotoreDiProva motore, string when)
    {
        foreach (var (nome, (scritta, trovate)) in Ricerche)
        {
            // The key of the hash is the database's own.
            var ricerca = scritta.ImprontaCodiceFiscale is null ? scritta : scritta with { ImprontaCodiceFiscale = ImprontaOf(motore) };
            var pagina = await motore.Get<SearchTraffico>().FindAsync(ricerca, null, 100, CancellationToken.None);
            pagina.Chiamate.Should().HaveCount(trovate, "{0} is asked and {1}", nome, when);
            pagina.Chiamate.Select(c => c.IdTransazione).Should().BeInDescendingOrder();
            pagina.Interrotta.Should().BeFalse();
        }
    }

    private static byte[] ImprontaOf(MotoreDiProva motore) => motore.Get<ImprontaCodiceFiscale>().Of(new CodiceFiscale("BNCLRA85M41F205C"));

    private static async Task AddAsync(MotoreDiProva motore, IEnumerable<RecordTraffico> chiamate)
    {
        await using var context = motore.Context();
        context.Transazioni.AddRange(chiamate);
        await context.SaveChangesAsync();
    }

    private static RecordTraffico Chiamata(MotoreDiProva motore, int i, DateTimeOffset istante) => new()
    {
        IdTransazione = Guid.CreateVersion7(istante),
        Istante = istante,
        Ente = i % 3 == 0 ? "PAT902" : "PAT901",
        Certificato = [.. Enumerable.Repeat(i % 3 == 0 ? (byte)0xBB : (byte)0xAA, 32)],
        Ip = $"10.0.0.{i % 10}",
        Porta = i % 10 == 3 ? PortaDiIngresso.Spcoop : PortaDiIngresso.Modi,
        Servizio = "AssegnoTemporaneo",
        Operazione = i % 4 == 0 ? "Echo" : "PresentaDomanda",
        UserId = i % 2 == 0 ? "RSSMRA80A01H501U" : "BNCLRA85M41F205C",
        CodiceUfficio = "6038C",
        IdMessaggio = $"MSG-{i}",
        NumeroPratica = $"PR-{i}",
        NumeroDomanda = 1000 + i,
        NumeroProtocollo = $"INPS-AUF-2026-{i:000000000000}",
        ImprontaCodiceFiscale = i % 5 == 0 ? ImprontaOf(motore) : null,
        Esito = (i % 5) switch { 1 => Esito.RichiestaInvalida, 2 => null, _ => Esito.Ok },
        StatoHttp = 200,
        Codici = (i % 5) switch { 1 => "AT-R002 AT-W03", 2 => "XSD-001", _ => null },
        Guasto = i % 5 == 2 ? "Il contenuto non rispetta lo schema XSD pubblicato." : null,
        Tempi = "transport=1.00;schema=2.00",
        Richiesta = Compressione.Pack("<a/>"u8),
    };

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var attempt = 0; attempt < 200 && !await holds(); attempt++)
        {
            await Task.Delay(25);
        }

        (await holds()).Should().BeTrue();
    }
}
