using Inps.Interop.Prestazioni.Alas;
using Inps.Interop.Prestazioni.Comune;
using static Inps.Interop.Prestazioni.Tests.Alas.DomandaDiProva;

namespace Inps.Interop.Prestazioni.Tests.Alas;

public class RicevutaTests
{
    private static readonly Prestazione Alas = Catalogo.FindByCodice("ALAS")!;

    private static readonly Domanda Intera = Valida with
    {
        EventiSospensione = [Evento(5, 9), Evento(12, 16, EventoSospensione.MalattiaProfessionale) with { NumeroPraticaInail = "INAIL-7" }],
        OpzioneAssegnoInvalidita = new(TitolareAoi: true, OptoPerAlas: true),
    };

    [Fact]
    public void Completa_HasTheSectionsOfTheManualsSummary()
    {
        var contenuto = Alas.Ricevuta(Intera, completa: true);

        contenuto.Sezioni.Select(s => s.Titolo).Take(3).Should().Equal("Anagrafica", "Informazioni aggiuntive", "Erogazione e Dichiarazioni");
        contenuto.Sezioni[1].Voci.Select(v => (v.Etichetta, v.Valore)).Should().Contain(
        [
            ("Committente", "12345678903"),
            ("Data di cessazione", "30/09/2026"),
            ("Evento di sospensione 1", "Infortunio sul lavoro dal 05/10/2026 al 09/10/2026"),
            ("Evento di sospensione 2", "Malattia professionale dal 12/10/2026 al 16/10/2026, pratica INAIL INAIL-7"),
            ("Opzione per l'ALAS in luogo dell'assegno", "Sì"),
        ]);
        contenuto.Sezioni[2].Voci.Should().HaveCount(3 + 4);
        Text(contenuto).Should().Contain("IT60*******************3456").And.NotContain("IT60X0542811101000000123456");
    }

    [Fact]
    public void Sintetica_SaysNothingOfHealth() =>
        Text(Alas.Ricevuta(Intera, completa: false)).Should().Contain("BNCLRA85M41F205C").And.Contain("30/09/2026")
            .And.NotContainEquivalentOf("infortunio").And.NotContainEquivalentOf("malattia").And.NotContainEquivalentOf("invalidit");

    [Fact]
    public void MaskedDomanda_ShowsTheIbanAsAnswersDo() =>
        ((Domanda)Alas.Mask(Intera)).CanaleAccredito!.AccreditoIban!.Iban!.Value.InChiaro.Should().Be("IT60XXXXXXXXXXXXXXXXXXX3456");

    [Fact]
    public void Bonifico_IsToldWithoutAnAccount() =>
        Text(Alas.Ricevuta(Intera with { CanaleAccredito = new CanaleAccredito(null, BonificoDomiciliato: true) }, completa: true))
            .Should().Contain("Bonifico domiciliato presso lo sportello postale").And.NotContain("IBAN");

    private static string Text(ContenutoRicevuta contenuto) =>
        string.Join('\n', contenuto.Sezioni.SelectMany(s => s.Voci.Select(v => $"{s.Titolo}|{v.Etichetta}|{v.Valore}")));
}
