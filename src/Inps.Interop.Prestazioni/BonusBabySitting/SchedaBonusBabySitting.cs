using System.Text.Json;
using Inps.Interop.Prestazioni.BonusBabySitting.Messaggi;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.BonusBabySitting;

/// <summary>The index card of the bonus for baby-sitting services.</summary>
internal sealed class SchedaBonusBabySitting : Prestazione
{
    public const string CodicePrestazione = "BABY_SITTING";

    public override IReadOnlyList<string> Codici { get; } = [CodicePrestazione];

    public override string Denominazione => "Bonus per i servizi di baby-sitting";

    public override string Registro => "BBS";

    public override string Servizio => "BonusBabySitting";

    public override string ElementoDomanda => "DomandaBonusBabySitting";

    public override Mappatura Mappatura { get; } = new MappaturaBonusBabySitting();

    internal override IReadOnlyList<IRegola> Regole => [.. BonusBabySitting.Regole.Tutte, .. RegoleDiStato.Tutte];

    public override IReadOnlyList<string> CodiciDiStato { get; } = [.. RegoleDiStato.Tutte.Select(r => r.Codice)];

    public override IReadOnlyList<Segnalazione> Check(DomandaDiPrestazione domanda, Contesto contesto) =>
        Rilievi.Collect(BonusBabySitting.Regole.Tutte, ElementoDomanda, (Domanda)domanda, contesto);

    public override IReadOnlyList<Segnalazione> CheckStato(DomandaDiPrestazione domanda, Contesto contesto, IFatti fatti) =>
        Rilievi.Collect(RegoleDiStato.Tutte, ElementoDomanda, (Domanda)domanda, contesto, fatti);

    public override bool UnaTantum => true;

    public override IReadOnlyList<MinoreInDomanda> Minori(DomandaDiPrestazione domanda, Contesto contesto)
    {
        var bonus = (Domanda)domanda;
        var inizio = contesto.Parametri.BonusBabySitting.InizioSospensione;
        var decorrenza = new DateOnly(inizio.Year, inizio.Month, 1);
        return [.. bonus.Minori.Select((m, i) => new MinoreInDomanda(i + 1, m.CodiceFiscale, decorrenza, bonus.AltroGenitore))];
    }

    protected override InformazioniPrestazione Describe(string codice, ParametriRegole parametri) => BonusBabySitting.Informazioni.Of(parametri.BonusBabySitting);

    public override ContenutoRicevuta Ricevuta(DomandaDiPrestazione domanda, bool completa) =>
        BonusBabySitting.Ricevuta.Of((Domanda)domanda, completa);

    /// <summary>There is no account in it.</summary>
    public override DomandaDiPrestazione Mask(DomandaDiPrestazione domanda) => domanda;

    public override byte[] Serialize(DomandaDiPrestazione domanda) =>
        JsonSerializer.SerializeToUtf8Bytes((Domanda)domanda, JsonBonusBabySitting.Default.Domanda);

    public override DomandaDiPrestazione Deserialize(ReadOnlySpan<byte> contenuto) =>
        JsonSerializer.Deserialize(contenuto, JsonBonusBabySitting.Default.Domanda) ?? throw new JsonException("The stored domanda is null.");
}
