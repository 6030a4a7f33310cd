using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.BonusBabySitting.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.BonusBabySitting;

public class SchedaBonusBabySittingTests
{
    [Fact]
    public void Card_HasItsCodeAndRegister()
    {
        Catalogo.FindByCodice("BABY_SITTING").Should().BeSameAs(Scheda);
        Scheda.Registro.Should().Be("BBS");
        Scheda.Posizione(Valida).Should().BeNull("its rule of state asks for the minors");
    }

    [Fact]
    public void Minori_AreNumberedInTheirOrder_FromTheMonthOfTheSchools() =>
        Scheda.Minori(Valida with { Minori = [Un(Figlio), Un(Figlia)] }, Oggi).Should().Equal(
            new MinoreInDomanda(1, Figlio, new(2020, 3, 1), Padre), new MinoreInDomanda(2, Figlia, new(2020, 3, 1), Padre));

    [Fact]
    public void EssentialReceipt_MasksTheMinori_AndSaysNothingOfTheirHealth()
    {
        var testo = Text(Scheda.Ricevuta(Valida with { Minori = [Un(Figlio, disabile: true)] }, completa: false));

        testo.Should().Contain("BNCLRA85M41F205C").And.Contain("NRE************J").And.Contain("Libretto Famiglia");
        testo.Should().NotContain(Figlio.InChiaro).And.NotContainEquivalentOf("disabil");
    }

    [Fact]
    public void CompleteReceipt_HasEveryFieldOfTheForm()
    {
        var contenuto = Scheda.Ricevuta(Valida with { AltroGenitore = null }, completa: true);

        contenuto.Sezioni.Select(s => s.Titolo).Should().Equal(
            "Dati richiedente", "Scheda - minore - 1", "Dichiarazioni di responsabilità", "Informativa resa ai sensi degli articoli 13-14 del GDPR 2016/679", "Erogazione");
        Text(contenuto).Should().Contain("Dipendente del settore privato").And.Contain("Codice fiscale altro genitore|Non presente").And.Contain(Figlio.InChiaro);
    }

    private static string Text(ContenutoRicevuta contenuto) =>
        string.Join('\n', contenuto.Sezioni.SelectMany(s => s.Voci.Select(v => $"{s.Titolo}|{v.Etichetta}|{v.Valore}")));
}
