using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>
/// Our own register: one counter for each register and year, locked in the registration's transaction, hence progressive and without gaps
/// (DPR 445/2000 arts. 53 and 57). The year is the one of the date in Italy. While the register is under maintenance, and until the documents that came
/// meanwhile have their numbers, documents wait in its queue (domain 4.6).
/// </summary>
internal sealed class Interno : IProtocollo
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public NumeroProtocollo? Assign(Numeri numeri, string registro, DateTimeOffset istante) =>
        numeri.IsHeld(registro) ? null : Next(numeri, registro, istante);

    public ValueTask<RispostaRemota?> AskAsync(ProtocolloInCodaRow documento, CancellationToken ct) => default;

    /// <summary>The next number, also for a document that waited.</summary>
    public static NumeroProtocollo Next(Numeri numeri, string registro, DateTimeOffset istante) =>
        numeri.NextProtocollo(registro, YearOf(istante));

    /// <summary>The instant at which a day begins in Italy.</summary>
    public static DateTimeOffset BeginningOf(DateOnly giorno) => new(TimeZoneInfo.ConvertTimeToUtc(giorno.ToDateTime(TimeOnly.MinValue), Roma), TimeSpan.Zero);

    /// <summary>The year of a register in which an instant falls.</summary>
    public static int YearOf(DateTimeOffset istante) => TimeZoneInfo.ConvertTime(istante, Roma).Year;
}
