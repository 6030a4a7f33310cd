using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Tests.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.CicloDiVita;

/// <summary>Domain 4.2: which operations each state admits, and what a refused caller is told.</summary>
public class OperazioniSullaDomandaTests
{
    [Theory]
    [InlineData("STA-R001", "SalvaBozza", StatoDomanda.Protocollata)]
    [InlineData("STA-R002", "RiprendiBozza", StatoDomanda.Eliminata)]
    [InlineData("STA-R003", "EliminaBozza", StatoDomanda.Accolta)]
    [InlineData("STA-R004", "PresentaDomanda", StatoDomanda.Protocollata)]
    [InlineData("STA-R005", "ModificaDomanda", StatoDomanda.DaProtocollare)]
    [InlineData("STA-R006", "AggiungiMinore", StatoDomanda.Annullata)]
    [InlineData("STA-R007", "IntegraSecondoGenitore", StatoDomanda.DaProtocollare)]
    [InlineData("STA-R008", "AnnullaDomanda", StatoDomanda.Accolta)]
    [InlineData("STA-R010", "InviaIntegrazione", StatoDomanda.InIstruttoria)]
    [InlineData("STA-R011", "ModificaCanaleAccredito", StatoDomanda.Respinta)]
    [InlineData("RIE-R001", "RichiediRiesame", StatoDomanda.Accolta)]
    public void ForbiddenState_IsToldUnderTheOperationsOwnCode(string codice, string nome, StatoDomanda stato)
    {
        var operazione = OperazioniSullaDomanda.Tutte.Single(o => o.Codice == codice);

        operazione.Nome.Should().Be(nome);
        operazione.Divieto(stato)!.Codice.Should().Be(codice);
        EsitoDelleRegole.OfBloccante(codice).Should().Be(Esito.StatoNonCompatibile);
    }

    [Fact]
    public void Refusal_NamesWhatIsPossibleInThatState()
    {
        var rifiuto = OperazioniSullaDomanda.AnnullaDomanda.Divieto(StatoDomanda.Respinta)!;

        rifiuto.Valore.Should().Be("RESPINTA");
        rifiuto.Rimedio.Should().EndWith("Operazioni possibili ora: RichiediRiesame.");
        OperazioniSullaDomanda.SalvaBozza.Divieto(StatoDomanda.Eliminata)!.Rimedio.Should().EndWith("Ora nessuna operazione è possibile.");
    }

    [Theory]
    [InlineData(StatoDomanda.Bozza, "SalvaBozza RiprendiBozza EliminaBozza PresentaDomanda")]
    [InlineData(StatoDomanda.DaProtocollare, "AnnullaDomanda ModificaCanaleAccredito")]
    [InlineData(StatoDomanda.Protocollata, "ModificaDomanda AggiungiMinore IntegraSecondoGenitore AnnullaDomanda ModificaCanaleAccredito")]
    [InlineData(StatoDomanda.InIstruttoria, "IntegraSecondoGenitore AnnullaDomanda ModificaCanaleAccredito")]
    [InlineData(StatoDomanda.InAttesaIntegrazione, "IntegraSecondoGenitore AnnullaDomanda InviaIntegrazione ModificaCanaleAccredito")]
    [InlineData(StatoDomanda.Accolta, "IntegraSecondoGenitore ModificaCanaleAccredito")]
    [InlineData(StatoDomanda.Respinta, "RichiediRiesame")]
    [InlineData(StatoDomanda.Annullata, "")]
    [InlineData(StatoDomanda.Chiusa, "ModificaCanaleAccredito")]
    [InlineData(StatoDomanda.Eliminata, "")]
    public void State_AdmitsTheOperationsOfTheTable(StatoDomanda stato, string operazioni) =>
        string.Join(' ', OperazioniSullaDomanda.Tutte.Where(o => o.IsAmmessa(stato)).Select(o => o.Nome).Distinct()).Should().Be(operazioni);

    [Fact]
    public void Sentences_AreThoseOfTheCatalogue()
    {
        var regole = OperazioniSullaDomanda.Tutte.Cast<IRegola>().Concat(
        [
            Transizioni.Domanda, Transizioni.Riesame, Transizioni.Integrazione, Transizioni.Pagamento, Transizioni.Canale, Transizioni.Indebito, Transizioni.Lotto, Transizioni.Bonus,
        ]).ToList();

        regole.Select(r => (r.Codice, r.Descrizione, r.Rimedio)).Should().BeEquivalentTo(
            CatalogoDeiCodici.Regole.Where(v => v.Key.StartsWith("STA-", StringComparison.Ordinal) || v.Key.StartsWith("RIE-", StringComparison.Ordinal))
                .Select(v => (v.Key, v.Value.Descrizione, v.Value.Rimedio)));
    }

    [Fact]
    public void EarlierDomandaOfTheSamePerson_ComesFirst_WithSTAR014()
    {
        var rifiuto = OperazioniSullaDomanda.PrecedenteInLavorazione.Rifiuto(StatoDomanda.Protocollata);

        (rifiuto.Codice, rifiuto.Severita).Should().Be(("STA-R014", Severita.Bloccante));
        rifiuto.Rimedio.Should().Contain("AnnullaDomanda");
    }
}
