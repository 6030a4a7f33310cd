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
        Transizioni.IsAmmessa(da, a).Should().Be(ammessa);

    [Theory]
    [InlineData(StatoDomanda.Annullata)]
    [InlineData(StatoDomanda.Eliminata)]
    [InlineData(StatoDomanda.Chiusa)]
    public void EndedDomanda_GoesNowhere(StatoDomanda stato)
    {
        Transizioni.From(stato).Should().BeEmpty();
        Transizioni.IsAttiva(stato).Should().BeFalse();
    }

    [Fact]
    public void EveryState_IsReachable()
    {
        var raggiunti = new HashSet<StatoDomanda>(Transizioni.Iniziali);
        while (raggiunti.SelectMany(Transizioni.From).Any(raggiunti.Add))
        {
        }

        raggiunti.Should().BeEquivalentTo(Enum.GetValues<StatoDomanda>());
    }
}
