using System.Globalization;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Lotti;
using Inps.Interop.Prestazioni.Lotti.Messaggi;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Gateway.Collaudo.Validazione;

/// <summary>Checks the domande of a lotto one after the other, as the workers do when it has arrived.</summary>
internal static class ValidazioneLotto
{
    /// <param name="lettore">Over a file, or over a message that has passed the schema.</param>
    /// <param name="massimo">Domande that the lotto may hold.</param>
    /// <param name="raccolta">Takes the findings.</param>
    public static async Task CheckAsync(LettoreLotto lettore, int massimo, Contesto contesto, RaccoltaRilievi raccolta, CancellationToken ct)
    {
        try
        {
            while (await lettore.ReadAsync(ct) is { } elemento)
            {
                raccolta.Domande++;
                var controllo = ControlloElemento.Check(elemento, lettore.SpaziNomi, raccolta.Domande, contesto);
                raccolta.Add(controllo.Segnalazioni);
                if (controllo.Prestazione is { } prestazione)
                {
                    raccolta.NonVerificate.UnionWith(Controllo.RegoleNonVerificate(prestazione, contesto));
                }

                if (raccolta.Domande > massimo)
                {
                    break;
                }
            }

            if (raccolta.Domande == 0 || raccolta.Domande > massimo)
            {
                raccolta.Add([RegoleLotto.R005.Segnalazione(raccolta.Domande.ToString(CultureInfo.InvariantCulture))]);
            }
        }
        catch (LottoIllegibileException exception)
        {
            raccolta.Add([exception.Segnalazione]);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // The bytes are all here: an archive that ends early is a damaged one.
            raccolta.Add([RegoleLotto.R006.Segnalazione("l'archivio è incompleto o danneggiato")]);
        }
    }
}
