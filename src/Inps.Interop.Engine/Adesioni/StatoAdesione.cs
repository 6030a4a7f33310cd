namespace Inps.Interop.Engine.Adesioni;

/// <summary>State of an adesione (domain 4.7). The order is stored: append only.</summary>
public enum StatoAdesione
{
    /// <summary>The scheda di adesione was received.</summary>
    Richiesta = 0,
    InVerifica = 1,
    AbilitataCollaudo = 2,
    AbilitataProduzione = 3,

    /// <summary>Nothing is taken from the ente until it goes back to the state it had.</summary>
    Sospesa = 4,
    Revocata = 5,
}

/// <summary>The states to which an adesione may go (domain 4.7).</summary>
internal static class TransizioniAdesione
{
    /// <param name="da">The state now.</param>
    /// <param name="precedente">Of a suspended adesione, the state it had.</param>
    public static IReadOnlyList<StatoAdesione> From(StatoAdesione da, StatoAdesione? precedente) => da switch
    {
        StatoAdesione.Richiesta => [StatoAdesione.InVerifica, StatoAdesione.Sospesa, StatoAdesione.Revocata],
        StatoAdesione.InVerifica => [StatoAdesione.AbilitataCollaudo, StatoAdesione.Sospesa, StatoAdesione.Revocata],
        StatoAdesione.AbilitataCollaudo => [StatoAdesione.AbilitataProduzione, StatoAdesione.Sospesa, StatoAdesione.Revocata],
        StatoAdesione.AbilitataProduzione => [StatoAdesione.Sospesa, StatoAdesione.Revocata],
        StatoAdesione.Sospesa when precedente is { } prima => [prima, StatoAdesione.Revocata],
        StatoAdesione.Sospesa => [StatoAdesione.Revocata],
        _ => [],
    };
}
