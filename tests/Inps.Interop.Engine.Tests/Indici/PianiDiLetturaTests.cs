using Inps.Interop.Engine.Collaudo;
using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Eventi;
using Inps.Interop.Engine.Lotti;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Engine.Tests.Traffico;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Data.Sqlite;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Indici;

/// <summary>No read that an ente can ask for goes through a large table from end to end: shown by the plans of the statements that are really sent.</summary>
public class PianiDiLetturaTests
{
    private static readonly DateTimeOffset Dopo = Istante.AddYears(10);
    private static readonly DateOnly Giorno = DateOnly.FromDateTime(Istante.DateTime);

    private static readonly RicercaDiDomande Tutte = new() { Adesso = Dopo, Fino = Dopo };

    private static readonly Dictionary<string, RicercaDiDomande> Ricerche = new()
    {
        ["everything"] = Tutte,
        ["Prestazione"] = Tutte with { Prestazione = "AT" },
        ["StatoDomanda"] = Tutte with { Stati = [StatoDomanda.Protocollata] },
        ["several StatoDomanda"] = Tutte with { Stati = [StatoDomanda.Protocollata, StatoDomanda.Accolta] },
        ["PresentataDa"] = Tutte with { PresentataDa = Giorno },
        ["PresentataA"] = Tutte with { PresentataA = Giorno },
        ["days"] = Tutte with { PresentataDa = Giorno, PresentataA = Giorno },
        ["CodiceFiscale"] = Tutte with { CodiceFiscale = new CodiceFiscale("BNCLRA85M41F205C") },
        ["NumeroDomanda"] = Tutte with { NumeroDomanda = 1 },
        ["NumeroPratica"] = Tutte with { NumeroPratica = "PR-2026/15" },
        ["all together"] = new()
        {
            Prestazione = "AT",
            Stati = [StatoDomanda.Protocollata],
            PresentataDa = Giorno,
            PresentataA = Giorno,
            CodiceFiscale = new CodiceFiscale("BNCLRA85M41F205C"),
            NumeroDomanda = 1,
            NumeroPratica = "PR-2026/15",
            Adesso = Dopo,
            Fino = Dopo,
        },
        ["oldest first"] = Tutte with { Ordine = OrdineDomande.PresentazioneCrescente },
        ["last changed first"] = Tutte with { Ordine = OrdineDomande.VariazioneDecrescente },
        ["a later page"] = Tutte with { Pagina = 2, Dimensione = 1 },
    };

    public static TheoryData<string> Filters => [.. Ricerche.Keys];

    [Theory, MemberData(nameof(Filters))]
    public Task RicercaDomande_ScansNothing(string filtro) =>
        ScansNothing(motore => motore.Get<SearchDomande>().FindAsync("PAT901", Ricerche[filtro], CancellationToken.None));

    [Fact]
    public Task Riconcilia_ScansNothing() =>
        ScansNothing(motore => motore.Get<Reconcile>().FindAsync("PAT901", DateTimeOffset.UnixEpoch, Dopo, 1, 100, CancellationToken.None));

    [Fact]
    public Task Diagnosi_ScansNothing() => ScansNothing(async motore =>
    {
        await motore.Get<Diagnose>().FindAsync("PAT901", "MSG-0001", CancellationToken.None);
        await motore.Get<Diagnose>().FindAsync("PAT901", Guid.CreateVersion7(), CancellationToken.None);
        await motore.Get<FindLotti>().FindElementiAsync("PAT901", "MSG-0001", CancellationToken.None);
    });

    [Fact]
    public Task ScenariDiCollaudo_ScanNothing() => ScansNothing(async motore =>
    {
        var ente = new RicercaTraffico { Ente = "PAT901" };
        foreach (var ricerca in new[]
        {
            ente,
            ente with { Servizio = "AssegnoTemporaneo", Operazione = "PresentaDomanda", Esito = "Ok" },
            ente with { Operazione = "PresentaDomanda", Codice = "MSG-R002" },
            new RicercaTraffico { Ip = "127.0.0.1", Codice = "GW-TLS-02" },
            new RicercaTraffico { Certificato = new string('A', 64), Codice = "GW-ADE-02" },
        })
        {
            await motore.Get<SearchTraffico>().FindAsync(ricerca, null, 100, CancellationToken.None);
        }

        await motore.Get<FindLotti>().ListConclusiAsync("PAT901", 200, CancellationToken.None);
        await motore.Get<RegistroCollaudo>().FindSuperatiAsync("PAT901", CancellationToken.None);
        await motore.Get<RegistroCollaudo>().ListRapportiAsync("PAT901", 50, CancellationToken.None);
    });

    [Fact]
    public Task NuoviEventi_ScansNothing() => ScansNothing(async motore =>
    {
        var letti = await motore.Get<FindEventi>().FindAsync("PAT901", null, 100, null, CancellationToken.None);
        await motore.Get<FindEventi>().FindAsync("PAT901", letti.UltimoCursore, 100, letti.UltimoCursore, CancellationToken.None);
    });

    [Fact]
    public Task StatoDomandaAndDettaglio_ScanNothing() => ScansNothing(async motore =>
    {
        var domande = motore.Get<FindDomande>();
        var registrata = (await domande.FindManyAsync("PAT901", ["DOM00000000000000001", "DOM00000000000000002"], CancellationToken.None))[0];
        await domande.FindAsync("PAT901", RiferimentoDomanda.ByNumeroProtocollo(registrata.NumeroProtocollo!), CancellationToken.None);
        await motore.Get<FindComplementi>().FindAzioniAsync([1, 2], CancellationToken.None);
        await motore.Get<FindComplementi>().FindAsync(1, CancellationToken.None);
        await motore.Get<FindDocumenti>().FindAsync("PAT901", "DOM00000000000000001", CancellationToken.None);
    });

    [Fact]
    public Task DomandeForOperators_ScanNothing() => ScansNothing(async motore =>
    {
        foreach (var filtro in new[]
        {
            new FiltroDomande(),
            new FiltroDomande { Ente = "PAT901", Stato = StatoDomanda.Protocollata, Dal = Istante, Al = Dopo },
            new FiltroDomande { Stato = StatoDomanda.Respinta },
            new FiltroDomande { IdMessaggio = "MSG-0001" },
            new FiltroDomande { NumeroProtocollo = "INPS-AUF-2026-000000000001" },
            new FiltroDomande { CodiceFiscale = new CodiceFiscale("BNCLRA85M41F205C") },
        })
        {
            await motore.Get<BrowseDomande>().FindAsync(filtro, null, 10, CancellationToken.None);
            await motore.Get<BrowseDomande>().FindAsync(filtro, 2, 10, CancellationToken.None);
        }

        await motore.Get<ReadVita>().FindAsync("DOM00000000000000001", CancellationToken.None);
    });

    [Fact]
    public Task SearchOfTheTraffic_ScansNothing() => ScansNothing(async motore =>
    {
        foreach (var ricerca in SearchTrafficoTests.Tutte)
        {
            await motore.Get<SearchTraffico>().FindAsync(ricerca, null, 10, CancellationToken.None);
            await motore.Get<SearchTraffico>().FindAsync(ricerca, Guid.CreateVersion7(), 10, CancellationToken.None);
        }
    });

    [Fact]
    public async Task PlanOfAReadWithoutIndex_IsCaught()
    {
        await using var motore = await StartAsync("Sqlite");
        await using var connection = new SqliteConnection(motore.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);

        const string Sql = """SELECT count(*) FROM "Domande" AS "d" WHERE "d"."NumeroPratica" = 'X'""";
        PianoDiEsecuzione.Of(connection, Sql, []).Should().ContainSingle(step => PianoDiEsecuzione.IsScanOfATable(Sql, step));
    }

    /// <summary>Runs reads once with everything in the tail and once with a filled index, and asks SQLite how each statement was done.</summary>
    private static async Task ScansNothing(Func<MotoreDiProva, Task> read)
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await SubmitTests.Registered(motore, Of("MSG-0002"));
        await using var connection = new SqliteConnection(motore.ConnectionString);
        await connection.OpenAsync(CancellationToken.None);
        using var letture = new Istruzioni(connection.DataSource, "SELECT");

        await read(motore);
        await FillIndiciTests.FillAsync(motore);
        letture.Clear();
        await read(motore);

        letture.All.Should().NotBeEmpty();
        foreach (var (sql, parameters) in letture.All)
        {
            PianoDiEsecuzione.Of(connection, sql, parameters).Where(step => PianoDiEsecuzione.IsScanOfATable(sql, step)).Should().BeEmpty("the statement is {0}", sql);
        }
    }
}
