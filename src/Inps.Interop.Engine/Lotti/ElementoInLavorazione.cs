using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Prestazioni.Lotti.Messaggi;

namespace Inps.Interop.Engine.Lotti;

/// <summary>A domanda of a lotto that was checked: a call for the writer, or the outcome of one that need not go there.</summary>
/// <param name="Call">Null when there is an outcome already.</param>
/// <param name="Esito">Null when the writer decides.</param>
internal sealed record ElementoInLavorazione(int Posizione, ControlloElemento Controllo, RegistrazioneInAttesa? Call, EsitoRegistrazione? Esito);
