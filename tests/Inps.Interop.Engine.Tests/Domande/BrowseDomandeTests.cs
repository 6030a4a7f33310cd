using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Istruttoria;
using Inps.Interop.Engine.Tests.Indici;
using Inps.Interop.Engine.Tests.Registrazione;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Engine.Tests.MotoreDiProva;
using static Inps.Interop.Engine.Tests.RichiestaDiProva;

namespace Inps.Interop.Engine.Tests.Domande;

/// <summary>Operators find the domande of all enti, wherever the index stands, page by page.</summary>
public class BrowseDomandeTests
{
    public static TheoryData<string> OnEach => Providers;

    [Theory, MemberData(nameof(OnEach))]
    public async Task EverySearch_FindsTheSame_WhereverTheIndexStands(string provider)
    {
        await using var motore = await StartAsync(provider);
        for (var i = 1; i <= 6; i++)
        {
            await SubmitTests.Registered(motore, Of($"MSG-000{i}", $"MNR000000000000{i}", ente: i % 2 == 0 ? "PAT902" : "PAT901", istante: Istante.AddDays(-i)));
        }

        await motore.Get<Istruttore>().StartAsync(2, CancellationToken.None);
        var nellaCoda = await AnswersAsync(motore);
        await FillIndiciTests.FillAsync(motore);

        nellaCoda.Should().Equal("6 5 4 3 2 1", "5 3 1", "2", "3", "4", "6", "3 2 1", "2", "");
        (await AnswersAsync(motore)).Should().Equal(nellaCoda);
    }

    [Fact]
    public async Task Pages_GoOnFromTheLastOne()
    {
        await using var motore = await StartAsync("Sqlite");
        for (var i = 1; i <= 5; i++)
        {
            await SubmitTests.Registered(motore, Of($"MSG-000{i}"));
        }

        await FillIndiciTests.FillAsync(motore);
        await SubmitTests.Registered(motore, Of("MSG-0006"));

        foreach (var filtro in new[] { new FiltroDomande(), new FiltroDomande { Ente = "PAT901" } })
        {
            var prima = await motore.Get<BrowseDomande>().FindAsync(filtro, null, 4, CancellationToken.None);
            var seconda = await motore.Get<BrowseDomande>().FindAsync(filtro, prima.Seguente, 4, CancellationToken.None);

            Numeri(prima).Should().Be("6 5 4 3");
            (Numeri(seconda), seconda.Seguente, seconda.Interrotta).Should().Be(("2 1", null, false));
        }
    }

    [Fact]
    public async Task Vita_HoldsWhatHappened()
    {
        await using var motore = await StartAsync("Sqlite");
        await SubmitTests.Registered(motore, Of("MSG-0001"));
        await motore.Get<Istruttore>().StartAsync(1, CancellationToken.None);

        var vita = await motore.Get<ReadVita>().FindAsync("DOM00000000000000001", CancellationToken.None);

        vita!.Domanda.Stato.Should().Be(StatoDomanda.InIstruttoria);
        vita.Complementi.Storia.Select(evento => evento.Tipo).Should().Equal(TipoEvento.Presentata, TipoEvento.IstruttoriaAvviata);
        (await motore.Get<ReadVita>().FindAsync("DOM00000000000000002", CancellationToken.None)).Should().BeNull();
        (await motore.Get<ReadVita>().FindAsync("x", CancellationToken.None)).Should().BeNull();
    }

    private static async Task<List<string>> AnswersAsync(MotoreDiProva motore)
    {
        FiltroDomande[] filtri =
        [
            new(),
            new() { Ente = "PAT901" },
            new() { Stato = StatoDomanda.InIstruttoria },
            new() { NumeroDomanda = 3 },
            new() { IdMessaggio = "MSG-0004" },
            new() { CodiceFiscale = new CodiceFiscale("MNR0000000000006") },
            new() { Dal = Istante.AddDays(-3) },
            new() { CodiceFiscale = new CodiceFiscale("MNR0000000000002"), Ente = "PAT902", Prestazione = "AT" },
            new() { NumeroDomanda = 3, Ente = "PAT902" },
        ];
        var answers = new List<string>();
        foreach (var filtro in filtri)
        {
            answers.Add(Numeri(await motore.Get<BrowseDomande>().FindAsync(filtro, null, 10, CancellationToken.None)));
        }

        return answers;
    }

    private static string Numeri(PaginaDomande pagina) => string.Join(' ', pagina.Domande.Select(domanda => domanda.NumeroDomanda));
}
