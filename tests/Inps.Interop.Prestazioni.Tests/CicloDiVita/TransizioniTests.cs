using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Tests.CicloDiVita;

public class TransizioniTests
{
    [Theory]
    [InlineData(StatoDomanda.DaProtocollare, StatoDomanda.Protocollata, true)]
    [InlineData(StatoDomanda.Protocollata, StatoDomanda.InIstruttoria, true)]
    [InlineData(StatoDomanda.Respinta, StatoDomanda.InIstruttoria, true)]
    [InlineData(StatoDomanda.Accolta, StatoDomanda.Respinta, false)]
    [InlineData(StatoDomanda.Accolta, StatoDomanda.Annullata, false)]
    [InlineData(StatoDomanda.DaProtocollare, StatoDomanda.InIstruttoria, false)]
    [InlineData(StatoDomanda.DaProtocollare, StatoDomanda.DaProtocollare, false)]
    public void Transition_IsAllowedOnlyWhereTheTableHasIt(StatoDomanda da, StatoDomanda a, bool ammessa) =>
        Transizioni.Domanda.IsAmmessa(da, a).Should().Be(ammessa);

    [Theory]
    [InlineData(StatoDomanda.Annullata)]
    [InlineData(StatoDomanda.Eliminata)]
    [InlineData(StatoDomanda.Chiusa)]
    public void EndedDomanda_GoesNowhere(StatoDomanda stato)
    {
        Transizioni.Domanda.From(stato).Should().BeEmpty();
        Transizioni.IsAttiva(stato).Should().BeFalse();
    }

    [Fact]
    public void EveryState_IsReachable()
    {
        var raggiunti = new HashSet<StatoDomanda>(Transizioni.Iniziali);
        while (raggiunti.SelectMany(Transizioni.Domanda.From).Any(raggiunti.Add))
        {
        }

        raggiunti.Should().BeEquivalentTo(Enum.GetValues<StatoDomanda>());
    }

    [Fact]
    public void ForbiddenTransition_NamesWhatIsPossibleNow()
    {
        var divieto = Transizioni.Riesame.Divieto(StatoRiesame.Presentato, StatoRiesame.Accolto)!;

        (divieto.Codice, divieto.Valore).Should().Be(("STA-R021", "PRESENTATO -> ACCOLTO"));
        divieto.Rimedio.Should().EndWith("Passaggi possibili ora: IN_ESAME, ANNULLATO.");
        Transizioni.Riesame.Divieto(StatoRiesame.Presentato, StatoRiesame.InEsame).Should().BeNull();
        Transizioni.Riesame.Divieto(StatoRiesame.Annullato, StatoRiesame.InEsame)!.Rimedio.Should().EndWith("Ora nessun passaggio è possibile.");
    }

    [Fact]
    public void EveryKind_RefusesUnderACodeOfItsOwn() =>
        new[]
        {
            Transizioni.Domanda.Divieto(StatoDomanda.Accolta, StatoDomanda.Annullata),
            Transizioni.Riesame.Divieto(StatoRiesame.Respinto, StatoRiesame.Accolto),
            Transizioni.Integrazione.Divieto(StatoIntegrazione.Scaduta, StatoIntegrazione.Inviata),
            Transizioni.Pagamento.Divieto(StatoPagamento.Pagato, StatoPagamento.Restituito),
            Transizioni.Canale.Divieto(StatoCanale.NonValido, StatoCanale.Valido),
            Transizioni.Indebito.Divieto(StatoIndebito.Recuperato, StatoIndebito.Aperto),
            Transizioni.Lotto.Divieto(StatoLotto.InElaborazione, StatoLotto.Annullato),
            Transizioni.Bonus.Divieto(StatoBonus.Decaduto, StatoBonus.Appropriato),
        }.Select(d => d!.Codice).Should().Equal("STA-R020", "STA-R021", "STA-R022", "STA-R023", "STA-R024", "STA-R025", "STA-R026", "STA-R027");
}
