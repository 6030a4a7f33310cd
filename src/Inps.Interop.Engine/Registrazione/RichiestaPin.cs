using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Registrazione;

/// <summary>The request of a PIN, whose first eight digits come by SMS or e-mail (COVID-13..COVID-16). The digits themselves are never kept.</summary>
/// <param name="Istante">When it was made.</param>
/// <param name="Ricezione">When its first part arrived; null while it has not.</param>
internal sealed record RichiestaPin(DateTimeOffset Istante, DateTimeOffset? Ricezione)
{
    private static readonly TimeSpan Attesa = TimeSpan.FromHours(12);

    /// <summary>The credential that the person has of it.</summary>
    public LivelloCredenziale? Livello => Ricezione is null ? null : LivelloCredenziale.PinSemplificato;

    /// <summary>True when the person is invited to have the request validated by the Contact Center: nothing came within twelve hours (COVID-16).</summary>
    public bool IsDaConvalidare(DateTimeOffset adesso) => Ricezione is null && adesso - Istante >= Attesa;
}
