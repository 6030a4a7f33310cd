namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>The label of a state as people read it (domain 4.1).</summary>
public static class EtichettaStato
{
    /// <exception cref="ArgumentOutOfRangeException">The state is none of domain 4.1.</exception>
    public static string Of(StatoDomanda stato) => stato switch
    {
        StatoDomanda.Bozza => "Bozza",
        StatoDomanda.DaProtocollare or StatoDomanda.Protocollata => "Presentata",
        StatoDomanda.InIstruttoria or StatoDomanda.InAttesaIntegrazione => "In istruttoria",
        StatoDomanda.Accolta => "Accolta",
        StatoDomanda.Respinta => "Respinta",
        StatoDomanda.Annullata => "Annullata",
        StatoDomanda.Chiusa => "Chiusa",
        StatoDomanda.Eliminata => "Eliminata",
        _ => throw new ArgumentOutOfRangeException(nameof(stato), stato, "No such state."),
    };
}
