import { mapToFhir } from '../registry.ts';
import { appointment } from './appointment.ts';
import { auditEvent } from './audit-event.ts';
import { consent } from './consent.ts';
import { episodeOfCare } from './episode-of-care.ts';
import { healthcareService } from './healthcare-service.ts';
import { location } from './location.ts';
import { organization } from './organization.ts';
import { patient } from './patient.ts';
import { practitioner } from './practitioner.ts';
import { practitionerRole } from './practitioner-role.ts';
import { questionnaireResponse } from './questionnaire-response.ts';
import { relatedPerson } from './related-person.ts';

/** The types out of the engines' data; modules add theirs with `mapToFhir`. */
for (const mapping of [
  patient,
  relatedPerson,
  practitioner,
  practitionerRole,
  organization,
  healthcareService,
  location,
  consent,
  auditEvent,
  episodeOfCare,
  appointment,
  questionnaireResponse,
])
  mapToFhir(mapping);
