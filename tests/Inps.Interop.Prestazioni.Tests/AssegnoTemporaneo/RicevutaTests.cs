using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using static Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo;

public class RicevutaTests
{
    private static readonly Prestazione At = Catalogo.FindByCodice("AT")!;

    [Fact]
    public void Sintetica_MasksTheMinori_AndSaysNothingOfTheirHealth()
    {
        var testo = Text(At.Ricevuta(WithMinore(m => m with { Disabile = true }), completa: false));

        testo.Should().Contain("BNCLRA85M41F205C").And.Contain("NRE************J").And.Contain("Accredito su conto corrente bancario o postale");
        testo.Should().NotContain("NREMRC15T12H501J").And.NotContainEquivalentOf("disabil").And.NotContain("IT60X0542811101000000123456");
    }

    [Fact]
    public void Completa_HasEveryFieldOfTheForm_WithTheWordsOfTheForm()
    {
        var contenuto = At.Ricevuta(Valida, completa: true);

        contenuto.Sezioni.Select(s => s.Titolo).Should().Equal(
            "Dati richiedente", "Scheda - minore - 1", "Dati per il pagamento", "Dichiarazioni di responsabilità",
            "Informativa resa ai sensi degli articoli 13-14 del GDPR 2016/679");
        contenuto.Sezioni[1].Voci.Select(v => v.Etichetta).Should().Equal(
            "Presento la domanda in qualità di", "Codice fiscale minore", "Minore disabile",
            "Genitore separato e/o divorziato con minore in affido condiviso", "Codice fiscale altro genitore",
            "Modalità di ripartizione dell'assegno tra i genitori");
        Text(contenuto).Should().NotContain("IT60X0542811101000000123456").And.Contain("IT60*******************3456");
    }

    [Fact]
    public void Completa_HasTheSevenDeclarations_WordForWord()
    {
        var voci = At.Ricevuta(Valida, completa: true).Sezioni.Single(s => s.Titolo == "Dichiarazioni di responsabilità").Voci;

        voci.Should().HaveCount(7);
        voci[1].Etichetta.Should().Be("Dichiaro che con riferimento al periodo di fruizione dell'assegno temporaneo non benefico, né altre persone beneficiano dell'assegno per il nucleo familiare per i minori indicati nella presente domanda.");
        voci[3].Valore.Should().Be("Sì: cittadino italiano");
        voci[6].Valore.Should().Be("Sì: residente in Italia per almeno sei mesi, anche non continuativi");
    }

    [Fact]
    public void Completa_OfATutor_ShowsTheRepresentedParent_AndTheMandate()
    {
        var domanda = Valida with
        {
            TitoloPresentazione = TitoloPresentazione.TutoreDelGenitore,
            GenitoreRappresentato = Valida.Richiedente,
            Patrocinio = new("PAT901", "6038C", null, new(2026, 11, 20), "AT-2026-1", null),
        };

        var testo = Text(At.Ricevuta(domanda, completa: true));

        testo.Should().Contain("Genitore rappresentato").And.Contain("Tutore del genitore").And.Contain("20/11/2026").And.Contain("AT-2026-1");
    }

    private static string Text(ContenutoRicevuta contenuto) =>
        string.Join('\n', contenuto.Sezioni.SelectMany(s => s.Voci.Select(v => $"{s.Titolo}|{v.Etichetta}|{v.Valore}")));
}
